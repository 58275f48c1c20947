-- One row per child looked after for the 12 months to a day that snapshots are
-- taken: whether one IRO stayed.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.started_on,
    stretch.has_same_iro,
    stretch.same_iro_since_on
from marts.same_iro_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
where stretch.started_on <= snapshot.window_began_after
