-- One row per open episode of a child who came of age before the end of the year.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where dec is null
    and checked.birthday(dob, 18) < (select until_on from checked.year)
    and not coalesce(ls = 'V2' and place = 'K2', false)
