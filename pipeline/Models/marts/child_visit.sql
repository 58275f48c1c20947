-- One row per child looked after on a day that snapshots are taken: the last
-- contact with an IRO by then.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.started_on,
    stretch.visited_on,
    stretch.started_on <= snapshot.visit_after as is_long_enough_for_visit,
    coalesce(stretch.visited_on > snapshot.visit_after, false)
        as has_fresh_visit
from marts.visit_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
