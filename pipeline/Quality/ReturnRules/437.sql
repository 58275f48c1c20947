-- One row per episode with an ending that nothing can follow, that another follows.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rec in ('E2', 'E15') and has_next
