-- One row per child and return that has an episode of the child other than a
-- short break, whether or not a later return replaces it.
-- key: child_id, return_position

select distinct
    episodes.child as child_id,
    episodes.return_position
from raw.episodes
left join reference.code_group as short_break
    on
        short_break.grouping = 'short_break'
        and short_break.code = episodes.ls
where
    episodes.row_state in ('used', 'superseded', 'after as-at')
    and short_break.code is null
