-- One row per temporary placement that is not begun as a change of placement.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where is_temporary and rne not in ('P', 'B')
