-- One row per child looked after on a day that snapshots are taken: the latest
-- plans and assessments on that day, and whether they are fresh enough.
-- key: child_id, snapshot_on

with

plan as (
    select * from core.care_plan where not is_pathway
),

pathway as (
    select * from core.care_plan where is_pathway
),

latest as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        child_month.started_on,
        child_month.born_on,
        plan.updated_on as plan_updated_on,
        coalesce(plan.is_long_term_fostering, false)
            as is_plan_long_term_fostering,
        pathway.updated_on as pathway_updated_on,
        education_plan.completed_on as education_plan_on,
        health_assessment.assessed_on as health_assessed_on
    from marts.child_month
    asof left join plan
        on
            child_month.child_id = plan.child_id
            and child_month.snapshot_on >= plan.updated_on
    asof left join pathway
        on
            child_month.child_id = pathway.child_id
            and child_month.snapshot_on >= pathway.updated_on
    asof left join core.education_plan
        on
            child_month.child_id = education_plan.child_id
            and child_month.snapshot_on >= education_plan.completed_on
    asof left join core.health_assessment
        on
            child_month.child_id = health_assessment.child_id
            and child_month.snapshot_on >= health_assessment.assessed_on
)

select
    latest.*,
    latest.started_on <= settled_day.day as is_settled,
    coalesce(latest.plan_updated_on
        > latest.snapshot_on - to_months(setting.plan_months), false)
        as is_plan_fresh,
    latest.started_on <= latest.snapshot_on - to_weeks(setting.pathway_weeks)
        as is_past_pathway_start,
    coalesce(latest.pathway_updated_on
        > latest.snapshot_on - to_months(setting.plan_months), false)
        as is_pathway_fresh,
    coalesce(latest.education_plan_on
        > latest.snapshot_on - to_months(setting.education_plan_months), false)
        as is_education_plan_fresh
from latest
cross join reference.setting
left join reference.calendar_day as day_before
    on latest.snapshot_on - 1 = day_before.day
left join reference.calendar_day as settled_day
    on
        settled_day.is_working_day
        and settled_day.working_day_number
        = day_before.working_day_number - setting.settled_working_days + 1
order by latest.snapshot_on, latest.child_id
