-- One row per period and child looked after at some time in it, on the last
-- day of it on which the child was looked after: that of the last of the child's
-- periods of care in it.
-- A view: periods of care, reporting period by reporting period.
-- key: child_id, period

select
    care_period.child_id,
    reporting_period.period,
    greatest(care_period.started_on, least(
        reporting_period.counted_to_on, care_period.ended_on - 1
    )) as counted_on,
    coalesce(missed_period.incidents, 0) as incidents,
    missed_period.first_missing_on
from marts.care_period
inner join marts.reporting_period
    on
        coalesce(care_period.ended_on, date '9999-12-31')
        > reporting_period.from_on
        and care_period.started_on <= reporting_period.to_on
left join marts.missed_period
    on
        care_period.child_id = missed_period.child_id
        and reporting_period.period = missed_period.period
where
    care_period.next_started_on is null
    or care_period.next_started_on > reporting_period.to_on
