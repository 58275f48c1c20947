-- One row per review whose date and code do not come together.
-- key: extract, row_number

select
    'Reviews' as extract,
    row_number
from checked.reviews
where (review is not null and not coalesce(review_code in ('PN0', 'PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'), false))
    or (review is null and review_code is not null)
