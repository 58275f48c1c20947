-- One row per period and child looked after at some time in it, on the last
-- day of it on which the child was looked after: that of the last of the child's
-- periods of care in it.
-- key: child_id, period

with

followed as (
    select
        *,
        lead(started_on) over (
            partition by child_id order by care_period_number
        ) as next_started_on
    from core.care_period
),

present as (
    select
        followed.child_id,
        reporting_period.period,
        greatest(followed.started_on, least(
            reporting_period.to_on, run_date.as_at, followed.ended_on - 1
        )) as counted_on
    from followed
    cross join reference.run_date
    inner join marts.reporting_period
        on
            followed.started_on <= reporting_period.to_on
            and coalesce(followed.ended_on, date '9999-12-31')
            > reporting_period.from_on
    where
        followed.next_started_on is null
        or followed.next_started_on > reporting_period.to_on
),

missed as (
    select
        missing_incident.child_id,
        reporting_day.period,
        count(*) as incidents,
        min(missing_incident.began_on) as first_missing_on
    from core.missing_incident
    inner join marts.reporting_day
        on missing_incident.began_on = reporting_day.day
    cross join reference.run_date
    where missing_incident.began_on <= run_date.as_at
    group by missing_incident.child_id, reporting_day.period
)

select
    present.child_id,
    present.period,
    present.counted_on,
    coalesce(missed.incidents, 0) as incidents,
    missed.first_missing_on
from present
left join missed
    on present.child_id = missed.child_id and present.period = missed.period
order by present.counted_on
