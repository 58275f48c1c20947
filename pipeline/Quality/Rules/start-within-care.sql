-- One row per episode with RNE S that is not the first of its period of care.
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
inner join reference.code_group as starts
    on
        starts.grouping = 'starts_care'
        and starts.code = episode.began_with_code
where episode.began_on > care_period.started_on
