-- One row per review meeting, held or to come, for which the social worker's
-- report is in.
-- key: child_id, meeting_on

select
    child_id,
    held_on as meeting_on,
    report_received_on
from staging.review_meeting
where report_received_on is not null
union all
select
    child_id,
    planned_for as meeting_on,
    report_received_on
from staging.planned_meeting
