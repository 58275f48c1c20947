-- One row per child looked after on a day that snapshots are taken. Met: three
-- or more placements in the 12 months to it.
-- key: member_id, counted_on

select
    placement_stability.child_id as member_id,
    placement_stability.child_id,
    placement_stability.snapshot_on as counted_on,
    placement_stability.placement_count >= setting.many_placements as is_met,
    placement_stability.placement_count as placements,
    placement_stability.placements_group,
    placement_stability.placement_started_on
from marts.placement_stability
cross join reference.setting
