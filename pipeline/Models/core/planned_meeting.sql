-- One row per review meeting still to come that is entered already.
-- key: child_id, planned_for

select
    child_id,
    planned_for,
    report_received_on
from staging.planned_meeting
