-- One row per episode without an end that has a reason for the change of placement.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where dec is null and reason_place_change is not null
