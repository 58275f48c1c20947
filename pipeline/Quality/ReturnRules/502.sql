-- One row per first episode that is not the one last year's return left open.
-- key: extract, row_number

select
    'Episodes' as extract,
    episode.row_number
from checked.episode
inner join checked.episode_last on episode.child = episode_last.child
where episode.episode_number = 1
    and episode_last.dec is null
    and episode.decom <> episode_last.decom
