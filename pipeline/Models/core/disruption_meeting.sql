-- One row per disruption meeting.
-- key: child_id, held_on, file_order

select
    child_id,
    held_on,
    file_order
from staging.disruption_meeting
