-- One row per review meeting whose twentieth working day has passed. Met: the
-- record was sent by then.
-- key: member_id

select
    child_id || '@' || held_on as member_id,
    child_id,
    held_on as counted_on,
    is_record_in_time as is_met,
    iro,
    review_kind,
    method,
    late_reason,
    held_on,
    record_due_on,
    record_sent_on
from marts.review_meeting
where record_due_on <= as_at
