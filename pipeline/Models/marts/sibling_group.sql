-- One row per child looked after on a day that snapshots are taken who has a
-- brother or sister looked after that day.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on
from marts.sibling_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
