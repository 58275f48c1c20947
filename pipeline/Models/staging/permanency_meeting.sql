-- One row per permanency planning meeting.
-- key: child_id, held_on

select
    child as child_id,
    held as held_on,
    outcome,
    return_position,
    row_number
from raw.permanency_meetings
where is_used
