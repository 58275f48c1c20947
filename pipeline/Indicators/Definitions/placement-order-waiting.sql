-- One row per child looked after under a placement order on a day that
-- snapshots are taken who is not placed for adoption.
-- key: member_id, counted_on

select
    legal.child_id as member_id,
    legal.child_id,
    legal.snapshot_on as counted_on,
    child_place.place_code
from marts.child_legal_status as legal
inner join marts.child_place
    on
        legal.child_id = child_place.child_id
        and legal.snapshot_on = child_place.snapshot_on
where
    legal.is_under_placement_order
    and not child_place.is_placed_for_adoption
