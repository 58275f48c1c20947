-- One row per child looked after on a day that snapshots are taken: the latest
-- personal education plan and health assessment by then, whether the child is
-- of an age for the plan, and for how many months the assessment lasts.
-- key: child_id, snapshot_on

with

education_plan as (
    select
        child_id,
        completed_on,
        coalesce(lead(completed_on) over (
            partition by child_id order by completed_on
        ), date '9999-12-31') as until_on
    from core.education_plan
),

health_assessment as (
    select
        child_id,
        assessed_on,
        coalesce(lead(assessed_on) over (
            partition by child_id order by assessed_on
        ), date '9999-12-31') as until_on
    from core.health_assessment
),

day_before as (
    select
        snapshot.snapshot_on,
        snapshot.window_began_after,
        (snapshot.snapshot_on - to_months(setting.education_plan_months))::date
            as education_on,
        (snapshot.snapshot_on - to_months(setting.health_months_young))::date
            as young_health_on,
        (snapshot.snapshot_on - to_months(setting.health_months))::date
            as health_on
    from core.snapshot
    cross join reference.setting
),

birthday as (
    select
        child.child_id,
        reference.birthday(child.born_on, setting.school_age_from) as school_on,
        reference.birthday(child.born_on, setting.school_age_before) as left_on,
        reference.birthday(child.born_on, setting.health_young_before) as grown
    from core.child
    cross join reference.setting
)

select
    child_month.child_id,
    child_month.snapshot_on,
    child_month.started_on,
    education_plan.completed_on as education_plan_on,
    health_assessment.assessed_on as health_assessed_on,
    coalesce(
        child_month.snapshot_on >= birthday.school_on
        and child_month.snapshot_on < birthday.left_on,
        false
    ) as is_of_school_age,
    case
        when child_month.snapshot_on < birthday.grown
            then setting.health_months_young
        else setting.health_months
    end as health_months,
    coalesce(education_plan.completed_on > day_before.education_on, false)
        as is_education_plan_fresh,
    child_month.started_on <= day_before.window_began_after as is_year_in_care,
    coalesce(health_assessment.assessed_on > case
        when child_month.snapshot_on < birthday.grown
            then day_before.young_health_on
        else day_before.health_on
    end, false) as is_health_assessment_fresh
from marts.child_month
cross join reference.setting
inner join day_before using (snapshot_on)
left join birthday on child_month.child_id = birthday.child_id
left join education_plan
    on
        child_month.child_id = education_plan.child_id
        and child_month.snapshot_on >= education_plan.completed_on
        and child_month.snapshot_on < education_plan.until_on
left join health_assessment
    on
        child_month.child_id = health_assessment.child_id
        and child_month.snapshot_on >= health_assessment.assessed_on
        and child_month.snapshot_on < health_assessment.until_on
