-- One row per review meeting whose fifth working day has passed. Met:
-- decisions were sent by then.
-- key: member_id

select
    child_id || '@' || held_on as member_id,
    child_id,
    held_on as counted_on,
    are_decisions_in_time as is_met,
    iro,
    review_kind,
    method,
    late_reason,
    held_on,
    decisions_due_on,
    decisions_sent_on
from marts.review_meeting
where decisions_due_on <= as_at
