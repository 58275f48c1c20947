-- One row per day that snapshots are taken: each month's last day from the
-- first period of care on, and the as-at date; with the day 12 months before,
-- which the months looked back on do not include.
-- key: snapshot_on

with

span as (
    select
        date_trunc('month', min(care_period.started_on))::date as first_month,
        any_value(run_date.as_at) as as_at
    from core.care_period
    cross join reference.run_date
),

month_ends as (
    select
        last_day(unnest(generate_series(
            first_month, as_at, interval 1 month
        ))::date) as month_end,
        as_at
    from span
)

select distinct
    least(month_ends.month_end, month_ends.as_at) as snapshot_on,
    (
        least(month_ends.month_end, month_ends.as_at)
        - to_months(timescale."window")
    )::date as window_began_after
from month_ends
cross join reference.timescale
