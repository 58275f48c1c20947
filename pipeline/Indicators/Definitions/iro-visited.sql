-- One row per child looked after for the six months to a day that snapshots
-- are taken. Met: an IRO was in touch in those months.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    has_fresh_visit as is_met,
    visited_on
from marts.child_visit
where is_long_enough_for_visit
