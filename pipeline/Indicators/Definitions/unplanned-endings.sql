-- One row per placement that ended while the child stayed looked after. Met:
-- the reason is one that nobody planned.
-- key: member_id

select
    placement_id as member_id,
    child_id,
    ended_on as counted_on,
    is_ending_unplanned as is_met,
    ending_groups_of_day as groups_of_day,
    coalesce(reason_moved_code, 'not known') as reason_moved,
    started_on as placement_started_on,
    ended_on as placement_ended_on
from marts.placement
where ended_in_care
