-- One row per review date and code in the return that holds.
-- key: child_id, held_on, row_number

select
    child as child_id,
    review as held_on,
    review_code,
    return_position,
    row_number
from raw.reviews
where is_used
