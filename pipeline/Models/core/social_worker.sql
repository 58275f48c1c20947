-- One row per time a social worker held a child's case.
-- key: child_id, began_on, file_order

select
    child_id,
    social_worker_id,
    began_on,
    ended_on,
    file_order
from staging.social_worker_episode
