-- One row per local child looked after under section 20 throughout the 12
-- months to a day that snapshots are taken.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    started_on as care_began_on
from marts.section_20_long
