-- One row per child looked after on a day that snapshots are taken whose
-- immunisations the latest return tells. Met: up to date.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_immunised as is_met,
    stands_for as return_of
from marts.child_health
where immunisations_code is not null
