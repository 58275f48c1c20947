-- One row per earliest episode from before the year that is not last year's
-- latest; a child whom last year's return does not have has none there.
-- key: extract, row_number

with

latest as (
    select child, max(decom) as decom
    from checked.episode_last
    where child is not null
    group by child
)

select
    'Episodes' as extract,
    episode.row_number
from checked.episode
left join latest on episode.child = latest.child
cross join checked.year
where episode.episode_number = 1
    and episode.decom < year.starts_on
    and episode.decom is distinct from latest.decom
