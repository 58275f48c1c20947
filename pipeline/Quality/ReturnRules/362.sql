-- One row per episode of emergency protection in a run of them longer than 21 days.
-- key: extract, row_number

with

lasting as (
    select
        episode.child,
        episode.row_number,
        episode.episode_number,
        episode.decom,
        coalesce(episode.dec, year.ends_on) - episode.decom as days,
        lag(episode.dec) over (
            partition by episode.child order by episode.episode_number
        ) as previous_dec
    from checked.episode
    cross join checked.year
    where episode.ls = 'L2' and episode.decom is not null and episode.child is not null
),

runs as (
    select
        *,
        count(*) filter (where previous_dec is distinct from decom) over (
            partition by child order by episode_number
        ) as run
    from lasting
),

totals as (
    select
        row_number,
        sum(days) over (partition by child, run) as days_of_run
    from runs
)

select
    'Episodes' as extract,
    row_number
from totals
where days_of_run > 21
