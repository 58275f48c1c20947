-- One row per child looked after for the 12 months to a day that snapshots are
-- taken. Met: one allocation to an IRO covers them.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    has_same_iro as is_met,
    started_on as care_began_on,
    same_iro_since_on
from marts.child_same_iro
