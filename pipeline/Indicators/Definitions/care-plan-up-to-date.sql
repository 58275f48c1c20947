-- One row per child looked after for the ten working days to a day that
-- snapshots are taken. Met: a care plan was updated in the six months to it.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_plan_fresh as is_met,
    plan_updated_on
from marts.child_plan
where is_settled
