-- One row per contact of an IRO with a child.
-- key: child_id, visited_on

select
    child as child_id,
    visited as visited_on,
    greatest(visited, recorded) as known_on,
    iro,
    method,
    return_position,
    row_number,
    file_order
from raw.iro_visits
where is_used
