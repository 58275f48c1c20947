-- One row per last episode of a period of care that says care continues.
-- key: episode_id

select
    'Episodes' as contract,
    episode.return_position,
    episode.row_number,
    episode.child_id,
    episode.ended_with_code as value
from core.episode
inner join core.care_period
    on episode.care_period_id = care_period.care_period_id
where care_period.ended_on is not null and not care_period.has_ceased
qualify row_number() over (
    partition by episode.care_period_id order by episode.episode_number desc
) = 1
