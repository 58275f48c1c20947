-- One row per episode that the next return withdraws.
-- key: return_position, row_number

select
    'Episodes' as contract,
    return_position,
    row_number,
    child_id,
    began_on as value
from core.closed_episode
where state = 'withdrawn'
