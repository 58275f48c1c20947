-- One row per social worker a child has now who is in no team, where there is a
-- list of teams.
-- key: return_position, row_number

select
    'SWEpisodes' as contract,
    return_position,
    row_number,
    child_id,
    social_worker_id as value
from staging.social_worker_episode
anti join staging.social_work_team using (social_worker_id)
where ended_on is null and exists (select * from staging.social_work_team)
