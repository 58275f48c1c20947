-- One row per review that falls in no period of care of the child.
-- key: return_position, row_number

select
    'Reviews' as contract,
    return_position,
    row_number,
    child_id,
    held_on as value
from staging.review
anti join core.review using (child_id, held_on)
