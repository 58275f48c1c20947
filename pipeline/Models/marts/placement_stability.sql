-- One row per child looked after on a day that snapshots are taken: how long the
-- present placement has lasted.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.started_on,
    stretch.placement_started_on,
    stretch.place_code,
    coalesce(stretch.stable_since_on <= snapshot.placed_by, false) as is_stable,
    stretch.started_on <= snapshot.in_care_by as is_long_in_care,
    coalesce(snapshot.snapshot_on < stretch.too_old_on, false) as is_young
from marts.stability_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
