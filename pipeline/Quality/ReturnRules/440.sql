-- One row per review after the fourth birthday of a child coded as under four.
-- key: extract, row_number

select
    'Reviews' as extract,
    row_number
from checked.reviews
where review_code = 'PN0' and review > checked.birthday(dob, 4)
