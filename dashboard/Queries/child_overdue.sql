-- One row per kind of thing that is overdue on the as-at date for a child whom
-- a reader may see: how many, since when, and the record before. An entry that
-- was never made has neither day.
-- key: what

with

plan as (
    select
        *,
        is_of_pathway_age and is_past_pathway_start and not is_pathway_fresh
            as is_pathway_overdue,
        is_of_school_age and not is_education_plan_fresh
            as is_education_plan_overdue,
        is_year_in_care and not is_health_assessment_fresh
            as is_health_assessment_overdue,
        is_long_enough_for_visit and not has_fresh_visit as is_visit_overdue
    from marts.child_plan
    inner join marts.child_pathway using (child_id, snapshot_on)
    inner join marts.child_education_plan using (child_id, snapshot_on)
    inner join marts.child_health_assessment using (child_id, snapshot_on)
    inner join marts.child_visit using (child_id, snapshot_on)
    where
        child_plan.child_id = $child
        and child_plan.snapshot_on = $as_at
),

overdue as (
    select
        'review' as what, 'Reviews' as extract, 1 as items,
        due_on, held_before_on as record_on
    from marts.review_due
    where child_id = $child and is_overdue
    union all
    select
        'decision', 'review_decisions', count(*), min(due_on),
        arg_min(reviewed_on, due_on)
    from marts.review_decision
    where child_id = $child and completed_on is null
    having count(*) > 0
    union all
    select
        'formal escalation', 'escalations', count(*), min(due_on),
        arg_min(raised_on, due_on)
    from marts.escalation
    where
        child_id = $child
        and is_formal
        and resolved_on is null
        and due_on <= $as_at
    having count(*) > 0
    union all
    select 'care plan', 'care_plans', 1, null, plan_updated_on
    from plan
    where is_settled and not is_plan_fresh
    union all
    select 'pathway plan', 'care_plans', 1, null, pathway_updated_on
    from plan
    where is_pathway_overdue
    union all
    select
        'education plan', 'personal_education_plans', 1, null, education_plan_on
    from plan
    where is_settled and is_education_plan_overdue
    union all
    select
        'health assessment', 'health_assessments', 1, null, health_assessed_on
    from plan
    where is_health_assessment_overdue
    union all
    select 'IRO visit', 'iro_visits', 1, null, visited_on
    from plan
    where is_visit_overdue
)

select
    what,
    extract,
    items,
    due_on,
    record_on
from overdue
where
    $caseload::varchar is null
    or $child in (select child_id from marts.caseload where iro = $caseload)
order by
    due_on nulls last,
    what
