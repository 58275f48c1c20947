-- One row per child of a family group.
-- key: child_id, family

select
    child as child_id,
    family,
    return_position,
    row_number
from raw.siblings
where is_used
