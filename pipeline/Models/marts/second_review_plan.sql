-- One row per second review held, with the latest care plan on that day.
-- key: member_id

select
    review_held.member_id,
    review_held.child_id,
    review_held.held_on,
    review_held.iro,
    review_held.review_kind,
    review_held.review_code,
    plan.updated_on as plan_updated_on,
    plan.plan,
    coalesce(plan.is_permanent, false) as has_permanence_plan
from marts.review_held
asof left join (
    select * from core.care_plan where not is_pathway
) as plan
    on
        review_held.child_id = plan.child_id
        and review_held.held_on >= plan.updated_on
where review_held.review_kind = 'second'
order by review_held.held_on
