-- One row per review held before the child was born.
-- key: return_position, row_number

select
    'Reviews' as contract,
    review.return_position,
    review.row_number,
    review.child_id,
    review.held_on as value
from staging.review
inner join core.child on review.child_id = child.child_id
where review.held_on < child.born_on
