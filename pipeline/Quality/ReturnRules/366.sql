-- One row per short break that does not start care.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where ls = 'V3' and rne is distinct from 'S'
