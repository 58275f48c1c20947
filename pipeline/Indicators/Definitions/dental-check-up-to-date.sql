-- One row per child looked after on a day that snapshots are taken whose
-- dental check the latest return tells. Met: checked.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    has_seen_dentist as is_met,
    stands_for as return_of
from marts.child_health
where dental_check_code is not null
