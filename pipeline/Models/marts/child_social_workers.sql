-- One row per child looked after for the 12 months to a day that snapshots are
-- taken: how many social workers there were, and whether that is known.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.social_workers,
    stretch.has_many_social_workers,
    coalesce(stretch.known_from_on <= snapshot.window_began_after, false)
        as are_social_workers_known
from marts.social_worker_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
where stretch.started_on <= snapshot.window_began_after
