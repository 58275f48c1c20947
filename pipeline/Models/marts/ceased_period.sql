-- One row per reporting period and child who ceased to be looked after in it:
-- the last end.
-- key: child_id, period

select
    care_period.child_id,
    reporting_day.period,
    care_period.started_on,
    care_period.ended_on,
    care_period.reason_ceased_code
from marts.care_period
inner join marts.reporting_day on care_period.ended_on = reporting_day.day
where care_period.has_ceased
qualify row_number() over (
    partition by care_period.child_id, reporting_day.period
    order by care_period.care_period_number desc
) = 1
order by reporting_day.period, care_period.child_id
