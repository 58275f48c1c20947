-- One row per period and child who ceased to be looked after in it, counted
-- once, on the last end.
-- key: member_id, period

select
    care_period.child_id as member_id,
    care_period.child_id,
    reporting_period.period,
    care_period.ended_on as counted_on,
    coalesce(care_period.reason_ceased_code, 'not known') as reason_ceased,
    care_period.started_on as care_began_on
from marts.care_period
inner join marts.reporting_period
    on
        care_period.ended_on >= reporting_period.from_on
        and care_period.ended_on <= reporting_period.to_on
where care_period.has_ceased
qualify row_number() over (
    partition by care_period.child_id, reporting_period.period
    order by care_period.care_period_number desc
) = 1
