-- One row per short break in a temporary placement.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where is_short_break and is_temporary
