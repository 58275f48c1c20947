-- One row per child looked after on a day that snapshots are taken whose
-- latest care plan is long-term fostering. Met: in a long-term foster
-- placement.
-- key: member_id, counted_on

select
    child_plan.child_id as member_id,
    child_plan.child_id,
    child_plan.snapshot_on as counted_on,
    child_place.is_fostered_long_term as is_met,
    child_plan.plan_updated_on,
    child_place.place_code
from marts.child_plan
inner join marts.child_place
    on
        child_plan.child_id = child_place.child_id
        and child_plan.snapshot_on = child_place.snapshot_on
where child_plan.is_plan_long_term_fostering
