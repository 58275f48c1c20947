-- One row per child of school age looked after on a day that snapshots are
-- taken. Met: a personal education plan was completed in the six months to it.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_education_plan_fresh as is_met,
    education_plan_on
from marts.child_education_plan
where is_of_school_age
