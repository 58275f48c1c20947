-- One row per other temporary stay of more than 7 days.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where place = 'T4' and dec - decom > 7
