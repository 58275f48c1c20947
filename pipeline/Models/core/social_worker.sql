-- One row per time a social worker held a child's case.
-- key: child_id, began_on, file_order

select
    child_id,
    social_worker_id,
    began_on,
    ended_on,
    return_position * 1000000000 + row_number as file_order
from staging.social_worker_episode
