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
),

day_before as (
    select
        snapshot.snapshot_on,
        settled_day.day as settled_by,
        (snapshot.snapshot_on - to_months(setting.plan_months))::date as plan_on,
        snapshot.snapshot_on - 7 * setting.pathway_weeks as pathway_start_by
    from core.snapshot
    cross join reference.setting
    left join reference.calendar_day as yesterday
        on snapshot.snapshot_on - 1 = yesterday.day
    left join reference.calendar_day as settled_day
        on
            settled_day.is_working_day
            and settled_day.working_day_number
            = yesterday.working_day_number - setting.settled_working_days + 1
),

birthday as (
    select
        child.child_id,
        reference.birthday(child.born_on, setting.pathway_age_from) as from_on,
        reference.birthday(child.born_on, setting.pathway_age_before)
            as until_on
    from core.child
    cross join reference.setting
)

select
    child_month.child_id,
    child_month.snapshot_on,
    child_month.started_on,
    plan.updated_on as plan_updated_on,
    coalesce(plan.is_long_term_fostering, false)
        as is_plan_long_term_fostering,
    pathway.updated_on as pathway_updated_on,
    child_month.started_on <= day_before.settled_by as is_settled,
    coalesce(plan.updated_on > day_before.plan_on, false) as is_plan_fresh,
    child_month.started_on <= day_before.pathway_start_by
        as is_past_pathway_start,
    coalesce(pathway.updated_on > day_before.plan_on, false)
        as is_pathway_fresh,
    coalesce(
        child_month.snapshot_on >= birthday.from_on
        and child_month.snapshot_on < birthday.until_on,
        false
    ) as is_of_pathway_age
from marts.child_month
inner join day_before using (snapshot_on)
left join birthday on child_month.child_id = birthday.child_id
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
