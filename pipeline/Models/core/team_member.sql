-- One row per stretch of a social worker's time in a team.
-- key: social_worker_id, began_on, file_order

select
    social_worker_id,
    team,
    began_on,
    ended_on,
    file_order
from staging.social_work_team
