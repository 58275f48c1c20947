-- One row per review of a child on a day with several, in one return.
-- key: return_position, row_number

select
    'Reviews' as contract,
    return_position,
    row_number,
    child_id,
    review_code as value
from staging.review
qualify count(*) over (
    partition by return_position, child_id, held_on
) > 1
