-- One row per child looked after on a day that snapshots are taken whose next
-- review was due on or before it and not held by it.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    overdue_since_on as due_on,
    snapshot_on - overdue_since_on as days_overdue
from marts.review_position
where is_overdue
