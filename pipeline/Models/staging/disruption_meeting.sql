-- One row per disruption meeting.
-- key: child_id, held_on

select
    child as child_id,
    held as held_on,
    case when placement_ended <= run_date.as_at then placement_ended end as placement_ended_on,
    return_position,
    row_number,
    file_order
from raw.disruption_meetings
cross join reference.run_date
where is_used
