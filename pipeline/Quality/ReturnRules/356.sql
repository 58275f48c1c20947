-- One row per episode that ends before it starts.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where dec < decom
