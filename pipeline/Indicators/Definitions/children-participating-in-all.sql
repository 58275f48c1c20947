-- One row per child looked after on a day that snapshots are taken with a
-- review in the 12 months to it whose taking part is known. Met: took part in
-- all.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    took_part_in_all as is_met,
    reviews,
    reviews_taken_part_in
from marts.child_participation
