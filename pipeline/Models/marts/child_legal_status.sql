-- One row per child looked after on a day that snapshots are taken, with the
-- legal status.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.legal_status_code,
    stretch.is_under_care_order,
    stretch.is_section_20,
    stretch.is_under_placement_order
from marts.legal_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
