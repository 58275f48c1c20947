-- One row per child under 16 on a day that snapshots are taken who has been
-- looked after for 30 months. Met: in the same placement for two years, or
-- placed for adoption and together with the placement before it for two years.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_stable as is_met,
    started_on as care_began_on,
    placement_started_on,
    place_code
from marts.placement_stability
where is_long_in_care and is_young
