-- One row per period and child looked after at some time in it, on the last
-- day of it on which the child was looked after.
-- key: child_id, period

with

present as (
    select
        care_period.child_id,
        reporting_period.period,
        reporting_period.from_on,
        least(reporting_period.to_on, run_date.as_at) as last_day,
        max(greatest(care_period.started_on, least(
            reporting_period.to_on, run_date.as_at, care_period.ended_on - 1
        ))) as counted_on
    from core.care_period
    cross join reference.run_date
    inner join marts.reporting_period
        on
            care_period.started_on <= reporting_period.to_on
            and coalesce(care_period.ended_on, date '9999-12-31')
            > reporting_period.from_on
    group by all
),

missed as (
    select
        present.child_id,
        present.period,
        count(*) as incidents,
        min(missing_incident.began_on) as first_missing_on
    from core.missing_incident
    inner join present
        on
            missing_incident.child_id = present.child_id
            and missing_incident.began_on >= present.from_on
            and missing_incident.began_on <= present.last_day
    group by present.child_id, present.period
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
