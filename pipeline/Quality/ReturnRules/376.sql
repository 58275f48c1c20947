-- One row per stay of more than 21 days while the carer is on holiday.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where place = 'T3' and dec - decom > 21
