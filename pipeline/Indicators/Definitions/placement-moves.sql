-- One row per placement that is not the first of its period of care.
-- key: member_id

select
    placement_id as member_id,
    child_id,
    started_on as counted_on,
    started_on as placement_started_on
from marts.placement
where is_move
