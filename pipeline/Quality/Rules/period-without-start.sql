-- One row per first episode of a period of care whose start is not known.
-- key: episode_id

select
    'Episodes' as contract,
    episode.return_position,
    episode.row_number,
    episode.child_id,
    episode.began_with_code as value
from core.episode
inner join core.care_period
    on episode.care_period_id = care_period.care_period_id
where not care_period.is_start_known
qualify row_number() over (
    partition by episode.care_period_id order by episode.episode_number
) = 1
