-- One row per review meeting. Met: the social worker's report came at least
-- three working days before it.
-- key: member_id

select
    child_id || '@' || held_on as member_id,
    child_id,
    held_on as counted_on,
    is_report_early_enough as is_met,
    iro,
    review_kind,
    method,
    late_reason,
    report_received_on,
    held_on
from marts.review_meeting
