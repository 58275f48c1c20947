-- One row per short break with a day in the year of a child who has more than 75 days of them.
-- key: extract, row_number

with

within_year as (
    select
        episode.child,
        episode.row_number,
        least(coalesce(episode.dec, year.until_on), year.until_on)
            - greatest(episode.decom, year.starts_on) as days
    from checked.episode
    cross join checked.year
    where episode.ls = 'V3' and episode.decom is not null and episode.child is not null
),

counted as (
    select
        row_number,
        sum(days) over (partition by child) as days_of_child
    from within_year
    where days > 0
)

select
    'Episodes' as extract,
    row_number
from counted
where days_of_child > 75
