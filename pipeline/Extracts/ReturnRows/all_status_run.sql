-- One row per episode in a return, with the days of the run of episodes of that
-- legal status it belongs to: each begins on the day the one before it ended.
-- key: is_last_year, row_number

with

lasting as (
    select
        episode.is_last_year,
        episode.child,
        episode.row_number,
        episode.episode_number,
        episode.ls,
        episode.decom,
        coalesce(episode.dec, year.until_on) - episode.decom as days,
        lag(episode.dec) over by_status as previous_dec
    from checked.all_episode as episode
    cross join checked.year
    where
        episode.ls is not null
        and episode.decom is not null
        and episode.child is not null
        and not episode.is_last_year
    window by_status as (
        partition by episode.child, episode.ls
        order by episode.episode_number
    )
),

runs as (
    select
        *,
        count(*) filter (where previous_dec is distinct from decom) over (
            partition by child, ls order by episode_number
        ) as run
    from lasting
)

select
    is_last_year,
    row_number,
    ls,
    sum(days) over (partition by child, ls, run) as days_of_run
from runs
