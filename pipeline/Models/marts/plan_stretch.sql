-- One row per child looked after and stretch of days with the same latest care
-- plan, until_on not included.
-- key: child_id, from_on

with

care_plan as (
    select child_id, updated_on, is_long_term_fostering
    from core.care_plan
    where not is_pathway
),

plan as (
    select
        child_id,
        updated_on,
        is_long_term_fostering,
        updated_on as from_on,
        coalesce(lead(updated_on) over by_day, date '9999-12-31') as until_on
    from care_plan
    window by_day as (partition by child_id order by updated_on)
    union all
    select child_id, null, null, date '0001-01-01', min(updated_on)
    from care_plan
    group by child_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, plan.from_on) as from_on,
        least(care.until_on, plan.until_on) as until_on,
        care.started_on,
        plan.updated_on as plan_updated_on,
        coalesce(plan.is_long_term_fostering, false)
            as is_plan_long_term_fostering
    from marts.care_stretch as care
    left join plan
        on
            care.child_id = plan.child_id
            and care.from_on < plan.until_on
            and care.until_on > plan.from_on
)

select piece.*
from piece
cross join reference.run_date
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
