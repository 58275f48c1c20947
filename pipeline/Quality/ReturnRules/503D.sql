-- One row per first episode placed elsewhere than last year's return left the child.
-- key: extract, row_number

select
    'Episodes' as extract,
    episode.row_number
from checked.episode
inner join checked.episode_last on episode.child = episode_last.child
cross join checked.year
where episode.episode_number = 1
    and episode_last.dec is null
    and not episode_last.has_next
    and episode.place is distinct from episode_last.place
    -- Codes that were renamed between the two returns: the child did not move.
    and not coalesce(
        year.ending in (2024, 2025) and episode_last.place = 'H5' and episode.place = 'K3',
        false
    )
    and not coalesce(
        year.ending = 2026
        and episode_last.place = 'Z1'
        and episode.place in ('Z11', 'Z12', 'Z13', 'Z14'),
        false
    )
