-- One row per disruption meeting.
-- key: child_id, held_on, file_order

select
    child_id,
    held_on,
    file_order
from core.disruption_meeting
order by held_on
