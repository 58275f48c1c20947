-- One row per short break in a long-term foster placement.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where is_short_break and place in ('U1', 'U4')
