-- One row per distance of a placement from home.
-- key: child_id, began_on

select
    child as child_id,
    decom as began_on,
    greatest(decom, recorded) as known_on,
    miles,
    in_authority as in_authority_code,
    return_position,
    row_number,
    file_order
from raw.placement_distances
where is_used
