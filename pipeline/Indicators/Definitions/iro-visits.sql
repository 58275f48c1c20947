-- One row per contact of an IRO with a child.
-- key: member_id

select
    child_id || '@' || file_order as member_id,
    child_id,
    visited_on as counted_on,
    iro,
    coalesce(method, 'not known') as method,
    visited_on
from marts.iro_visit
