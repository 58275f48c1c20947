-- One row per child looked after on a day that snapshots are taken who did not
-- come alone to the UK, with a known distance. Met: more than 20 miles from
-- home.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_far as is_met,
    miles,
    miles_group
from marts.child_place
where not is_unaccompanied and miles is not null
