-- One row per child looked after on a day that snapshots are taken.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    started_on as care_began_on
from marts.child_month
