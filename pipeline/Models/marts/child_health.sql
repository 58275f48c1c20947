-- One row per child looked after on a day that snapshots are taken who is in
-- the latest return of health outcomes on or before it.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.stands_for,
    stretch.immunisations_code,
    stretch.is_immunised,
    stretch.dental_check_code,
    stretch.has_seen_dentist
from marts.health_return_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
