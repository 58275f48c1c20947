-- One row per child looked after on a day that snapshots are taken. Met: under
-- a care order.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_under_care_order as is_met,
    legal_status_code as held_under_code
from marts.child_legal_status
