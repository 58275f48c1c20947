-- One row per child, month end and kind of drift that followed within the
-- horizon, with the first day on which it became true. A month whose horizon
-- reaches past the as-at date has none, and cannot be judged.
-- key: child_id, as_of, event

with

happened as (
    select * from risk.plan_event
    union all
    select * from risk.care_event
)

select
    feature.child_id,
    feature.as_of,
    happened.event,
    min(happened.happened_on) as happened_on
from risk.feature
inner join happened
    on
        feature.care_period_id = happened.care_period_id
        and happened.happened_on > feature.as_of
        and happened.happened_on <= feature.horizon_on
inner join reference.risk_event
    on happened.event = risk_event.event and risk_event.is_on
cross join reference.run_date
cross join reference.setting
where
    feature.is_month_end
    and feature.horizon_on <= run_date.as_at
    and (
        not risk_event.needs_few_endings
        or feature.unplanned_endings < setting.risk_unplanned_endings
    )
group by feature.child_id, feature.as_of, happened.event
