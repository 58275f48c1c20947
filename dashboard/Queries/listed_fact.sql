-- One row per child on the newest list of either score whom a reader may see
-- and thing that is overdue, or falls due within the horizon.
-- key: child, fact

with

listed as (
    select child_id
    from risk.score
    where
        is_newest
        and (is_listed or is_rule_listed)
        and (
            $caseload::varchar is null
            or child_id in (
                select child_id from marts.caseload where iro = $caseload
            )
        )
),

plan as (
    select
        child_plan.child_id,
        child_plan.started_on,
        child_plan.plan_updated_on,
        child_education_plan.education_plan_on,
        child_education_plan.is_of_school_age,
        child_health_assessment.health_assessed_on,
        to_months(setting.plan_months::integer) as plan_lasts,
        to_months(setting.education_plan_months::integer) as education_lasts,
        to_months(child_health_assessment.health_months::integer) as health_lasts
    from marts.child_plan
    inner join marts.child_education_plan using (child_id, snapshot_on)
    inner join marts.child_health_assessment using (child_id, snapshot_on)
    cross join reference.setting
    where
        child_plan.snapshot_on = $as_at
        and child_plan.child_id in (select child_id from listed)
),

fact as (
    select child_id, 'review' as fact, held_before_on as last_on, due_on
    from marts.review_due
    where due_on is not null
    union all
    select
        child_id, 'care-plan', plan_updated_on,
        (coalesce(plan_updated_on, started_on) + plan_lasts)::date
    from plan
    union all
    select
        child_id, 'education-plan', education_plan_on,
        (coalesce(education_plan_on, started_on) + education_lasts)::date
    from plan
    where is_of_school_age
    union all
    select
        child_id, 'health-assessment', health_assessed_on,
        (coalesce(health_assessed_on, started_on) + health_lasts)::date
    from plan
    union all
    select child_id, 'decision', reviewed_on, due_on
    from marts.review_decision
    where completed_on is null
    union all
    select child_id, 'escalation', raised_on, due_on
    from marts.escalation
    where is_formal and resolved_on is null
)

select
    fact.child_id as child,
    fact.fact,
    count(*) as items,
    arg_min(fact.last_on, fact.due_on) as last_on,
    min(fact.due_on) as due_on,
    min(fact.due_on) <= run.as_at as is_overdue
from fact
cross join run.run
cross join reference.setting
inner join listed on fact.child_id = listed.child_id
where
    fact.due_on <= run.as_at
    + to_months(setting.risk_horizon_months::integer)
group by fact.child_id, fact.fact, run.as_at
order by fact.child_id, due_on
