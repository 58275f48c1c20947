-- One row per visit of a social worker.
-- key: child_id, visited_on

select
    child as child_id,
    visited as visited_on,
    seen_alone as seen_alone_code,
    return_position,
    row_number
from raw.social_work_visits
where is_used
