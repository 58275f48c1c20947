-- One row per episode that starts before the child's previous one ended.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where decom < previous.dec
