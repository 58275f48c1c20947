-- One row per child looked after on a day that snapshots are taken: the last
-- formal escalation by then.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.escalated_on,
    coalesce(stretch.escalated_on > snapshot.window_began_after, false)
        as has_been_escalated
from marts.escalated_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
