-- One row per child looked after for the 12 months to a day that snapshots are
-- taken, where returns tell the social workers of all of them. Met: three or
-- more.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    has_many_social_workers as is_met,
    social_workers
from marts.child_social_workers
where are_social_workers_known
