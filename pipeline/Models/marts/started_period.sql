-- One row per reporting period and child who started to be looked after in it:
-- the first start.
-- key: child_id, period

select
    care_period.child_id,
    reporting_day.period,
    care_period.started_on
from marts.care_period
inner join marts.reporting_day on care_period.started_on = reporting_day.day
where care_period.is_start_known
qualify row_number() over (
    partition by care_period.child_id, reporting_day.period
    order by care_period.care_period_number
) = 1
order by reporting_day.period, care_period.child_id
