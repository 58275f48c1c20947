-- One row per short break of more than 17 days, an open one running to the end of the year.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where ls = 'V3' and coalesce(dec, (select until_on from checked.year)) - decom > 17
