-- One row per episode that began before the child was born.
-- key: episode_id

select
    'Episodes' as contract,
    episode.return_position,
    episode.row_number,
    episode.child_id,
    episode.began_on as value
from core.episode
inner join core.child on episode.child_id = child.child_id
where episode.began_on < child.born_on
