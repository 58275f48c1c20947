-- One row per child and day scored: the latest care plan, education plan,
-- health assessment, contact of the IRO and incidents, as known then.
-- key: child_id, as_of

with

plan_known as (
    select
        row.child_id,
        row.as_of,
        row.started_on,
        care_plan.updated_on,
        care_plan.file_order,
        no_plan.code is null as is_permanent
    from risk.row
    inner join staging.care_plan
        on
            row.child_id = care_plan.child_id
            and care_plan.known_on <= row.as_of
    left join reference.code_group as pathway_plan
        on
            pathway_plan.grouping = 'pathway_plan'
            and pathway_plan.code = care_plan.kind
    left join reference.code_group as no_plan
        on
            no_plan.grouping = 'no_permanence_plan'
            and no_plan.code = care_plan.plan
    where pathway_plan.code is null
),

plan as (
    select
        child_id,
        as_of,
        max(updated_on) as plan_on,
        arg_max(is_permanent, (updated_on, file_order)) as is_permanent,
        max(updated_on) filter (where is_permanent) as last_permanent_on
    from plan_known
    group by child_id, as_of
),

known as (
    select child_id, completed_on as happened_on, known_on, 'education' as kind
    from staging.education_plan
    union all
    select child_id, assessed_on, known_on, 'health'
    from staging.health_assessment
    union all
    select child_id, visited_on, known_on, 'visit' from staging.iro_visit
    union all
    select child_id, began_on, began_on, 'missing' from core.missing_incident
),

latest as (
    select
        row.child_id,
        row.as_of,
        max(happened_on) filter (where kind = 'education') as education_plan_on,
        max(happened_on) filter (where kind = 'health') as health_on,
        max(happened_on) filter (where kind = 'visit') as iro_visit_on,
        max(happened_on) filter (where kind = 'missing') as missing_on,
        count(*) filter (
            where kind = 'missing' and happened_on > row.six_months_on
        ) as missing_count
    from risk.row
    inner join known
        on row.child_id = known.child_id and known.known_on <= row.as_of
    group by row.child_id, row.as_of
)

select
    row.child_id,
    row.as_of,
    plan.plan_on,
    coalesce(plan.is_permanent, false) as has_permanence_plan,
    plan.last_permanent_on,
    latest.education_plan_on,
    latest.health_on,
    latest.iro_visit_on,
    latest.missing_on,
    coalesce(latest.missing_count, 0) as missing_count
from risk.row
left join plan on row.child_id = plan.child_id and row.as_of = plan.as_of
left join latest on row.child_id = latest.child_id and row.as_of = latest.as_of
