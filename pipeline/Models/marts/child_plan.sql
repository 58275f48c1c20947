-- One row per child looked after on a day that snapshots are taken: the latest
-- care plan and pathway plan on that day, whether they are fresh enough, and
-- whether the child is of an age at which a pathway plan is due.
-- key: child_id, snapshot_on

with

plans as (
    select
        child_id,
        is_pathway,
        updated_on,
        coalesce(lead(updated_on) over (
            partition by child_id, is_pathway order by updated_on
        ), date '9999-12-31') as until_on,
        is_long_term_fostering
    from core.care_plan
),

plan as (
    select * from plans where not is_pathway
),

pathway as (
    select * from plans where is_pathway
)

select
    child_month.child_id,
    child_month.snapshot_on,
    child_month.started_on,
    plan.updated_on as plan_updated_on,
    coalesce(plan.is_long_term_fostering, false)
        as is_plan_long_term_fostering,
    pathway.updated_on as pathway_updated_on,
    child_month.started_on <= settled_day.day as is_settled,
    coalesce(plan.updated_on
        > child_month.snapshot_on - to_months(setting.plan_months), false)
        as is_plan_fresh,
    child_month.started_on
    <= child_month.snapshot_on - to_weeks(setting.pathway_weeks)
        as is_past_pathway_start,
    coalesce(pathway.updated_on
        > child_month.snapshot_on - to_months(setting.plan_months), false)
        as is_pathway_fresh,
    coalesce(
        child_month.snapshot_on
        >= reference.birthday(child_month.born_on, setting.pathway_age_from)
        and child_month.snapshot_on
        < reference.birthday(child_month.born_on, setting.pathway_age_before),
        false
    ) as is_of_pathway_age
from marts.child_month
cross join reference.setting
left join plan
    on
        child_month.child_id = plan.child_id
        and child_month.snapshot_on >= plan.updated_on
        and child_month.snapshot_on < plan.until_on
left join pathway
    on
        child_month.child_id = pathway.child_id
        and child_month.snapshot_on >= pathway.updated_on
        and child_month.snapshot_on < pathway.until_on
left join reference.calendar_day as day_before
    on child_month.snapshot_on - 1 = day_before.day
left join reference.calendar_day as settled_day
    on
        settled_day.is_working_day
        and settled_day.working_day_number
        = day_before.working_day_number - setting.settled_working_days + 1
order by child_month.snapshot_on, child_month.child_id
