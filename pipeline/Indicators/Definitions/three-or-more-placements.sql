-- One row per child looked after on a day that snapshots are taken. Met: three
-- or more placements in the 12 months to it.
-- key: member_id, counted_on

select
    child_placements.child_id as member_id,
    child_placements.child_id,
    child_placements.snapshot_on as counted_on,
    child_placements.placement_count >= setting.many_placements as is_met,
    child_placements.placement_count as placements,
    child_placements.placements_group,
    child_placements.placement_started_on
from marts.child_placements
cross join reference.setting
