-- One row per child looked after on a day that snapshots are taken: whether a
-- review is overdue then, and whether any was late in the 12 months before.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.care_period_id,
    stretch.started_on,
    stretch.started_on <= snapshot.review_settled_by as is_settled,
    stretch.is_overdue,
    stretch.had_late_review,
    stretch.overdue_since_on,
    stretch.late_review_count
from marts.review_position_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
