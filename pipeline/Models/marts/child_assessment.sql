-- One row per child looked after on a day that snapshots are taken: the latest
-- personal education plan and health assessment on that day, and whether the
-- child is of an age at which one is due. Health assessments last for
-- health_months.
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

latest as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        child_month.started_on,
        education_plan.completed_on as education_plan_on,
        health_assessment.assessed_on as health_assessed_on,
        coalesce(
            child_month.snapshot_on >= reference.birthday(
                child_month.born_on, setting.school_age_from
            )
            and child_month.snapshot_on < reference.birthday(
                child_month.born_on, setting.school_age_before
            ),
            false
        ) as is_of_school_age,
        case
            when
                child_month.snapshot_on < reference.birthday(
                    child_month.born_on, setting.health_young_before
                )
                then setting.health_months_young
            else setting.health_months
        end as health_months
    from marts.child_month
    cross join reference.setting
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
)

select
    latest.*,
    coalesce(latest.education_plan_on
        > latest.snapshot_on - to_months(setting.education_plan_months), false)
        as is_education_plan_fresh,
    latest.started_on <= latest.snapshot_on - to_months(timescale."window")
        as is_year_in_care,
    coalesce(latest.health_assessed_on
        > latest.snapshot_on - to_months(latest.health_months), false)
        as is_health_assessment_fresh
from latest
cross join reference.setting
cross join reference.timescale
order by latest.snapshot_on, latest.child_id
