-- One row per child looked after on a day that snapshots are taken, and for
-- the 28 days before it. Met: no review late in the 12 months to it.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    not is_overdue and not had_late_review as is_met,
    started_on as care_began_on,
    late_review_count as late_reviews,
    overdue_since_on
from marts.review_position
where is_settled
