-- One row per reporting period and child who went missing in it.
-- key: child_id, period

select
    missing_incident.child_id,
    reporting_day.period,
    count(*) as incidents,
    min(missing_incident.began_on) as first_missing_on
from core.missing_incident
inner join marts.reporting_day on missing_incident.began_on = reporting_day.day
cross join reference.run_date
where missing_incident.began_on <= run_date.as_at
group by missing_incident.child_id, reporting_day.period
order by reporting_day.period, missing_incident.child_id
