-- One row per review meeting, whether or not the return has its review.
-- key: child_id, held_on

select
    child_id,
    held_on,
    iro,
    method,
    chaired_by_child_code,
    report_received_on,
    decisions_sent_on,
    record_sent_on,
    late_reason
from staging.review_meeting
