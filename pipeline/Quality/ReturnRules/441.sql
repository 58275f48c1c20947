-- One row per review before the fourth birthday of a child coded as four or over.
-- key: extract, row_number

select
    'Reviews' as extract,
    row_number
from checked.reviews
where review_code in ('PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7') and review < checked.birthday(dob, 4)
