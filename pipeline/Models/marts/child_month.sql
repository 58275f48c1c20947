-- One row per child looked after on a day that snapshots are taken, with the
-- present period of care and placement.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.care_period_id,
    stretch.started_on,
    stretch.born_on,
    stretch.placement_id,
    stretch.placement_number,
    stretch.placement_started_on
from marts.care_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
