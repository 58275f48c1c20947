-- One row per episode that ends with its return.
-- key: return_position, row_number

select
    'Episodes' as contract,
    return_position,
    row_number,
    child_id,
    ended_on as value
from core.closed_episode
where state = 'ends with its return'
