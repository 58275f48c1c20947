-- One row per child looked after on a day that snapshots are taken. Met: a
-- formal escalation was raised in the 12 months to it.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    has_been_escalated as is_met,
    escalated_on
from marts.child_escalated
