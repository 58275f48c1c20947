-- One row per disruption meeting.
-- key: member_id

select
    child_id || '@' || file_order as member_id,
    child_id,
    held_on as counted_on
from marts.disruption_meeting
