-- One row per child looked after on a day that snapshots are taken: the latest
-- care plan by then, and whether it is fresh enough.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.started_on,
    stretch.plan_updated_on,
    stretch.is_plan_long_term_fostering,
    stretch.started_on <= settled_day.settled_by as is_settled,
    coalesce(stretch.plan_updated_on > snapshot.plan_after, false)
        as is_plan_fresh
from marts.plan_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
inner join marts.settled_day
    on snapshot.snapshot_on = settled_day.snapshot_on
