-- One row per episode that ends on the day it starts.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where dec = decom
