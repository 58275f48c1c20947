-- One row per episode that the next one cuts short.
-- key: episode_id

select
    'Episodes' as contract,
    return_position,
    row_number,
    child_id,
    ended_on as value
from core.episode
where is_cut
