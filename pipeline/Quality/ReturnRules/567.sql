-- One row per missing incident that starts after it ends.
-- key: extract, row_number

select
    'Missing' as extract,
    row_number
from checked.missing
where mis_start > mis_end
