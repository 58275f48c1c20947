-- One row per child with episodes and no row in Header.
-- key: child_id

select
    'Episodes' as contract,
    return_position,
    row_number,
    child_id,
    child_id as value
from core.episode
anti join core.child using (child_id)
where episode_number = 1
