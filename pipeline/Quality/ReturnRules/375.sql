-- One row per stay in hospital of more than 42 days.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where place = 'T1' and dec - decom > 42
