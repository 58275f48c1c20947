-- One row per placement that is not the first of its period of care and after
-- which the child stayed looked after for 28 days. Met: a review was held in
-- them.
-- key: member_id

select
    placement_id as member_id,
    child_id,
    started_on as counted_on,
    review_held_on is not null as is_met,
    started_on as placement_started_on,
    review_held_on
from marts.placement
where is_move and lasted_in_care
