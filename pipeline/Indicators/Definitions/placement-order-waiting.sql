-- One row per child looked after under a placement order on a day that
-- snapshots are taken who is not placed for adoption.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    place_code
from marts.child_status
where is_waiting_for_match
