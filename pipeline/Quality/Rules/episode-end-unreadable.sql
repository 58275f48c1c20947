-- One row per episode whose end cannot be read.
-- key: return_position, row_number

select
    'Episodes' as contract,
    return_position,
    row_number,
    child_id,
    null as value
from core.closed_episode
where state = 'no end can be read'
