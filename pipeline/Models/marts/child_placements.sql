-- One row per child looked after on a day that snapshots are taken: how many
-- placements in the 12 months to it.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.placement_started_on,
    stretch.placement_count,
    stretch.placements_group
from marts.placement_count_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
