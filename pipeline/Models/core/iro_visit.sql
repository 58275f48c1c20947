-- One row per contact of an IRO with a child.
-- key: child_id, visited_on, file_order

select
    child_id,
    visited_on,
    iro,
    method,
    file_order
from staging.iro_visit
