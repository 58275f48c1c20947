-- One row per review meeting.
-- key: child_id, held_on

select
    child as child_id,
    review as held_on,
    greatest(review, recorded) as known_on,
    iro,
    method,
    chaired_by_child as chaired_by_child_code,
    case when report_received <= run_date.as_at then report_received end as report_received_on,
    case when decisions_sent <= run_date.as_at then decisions_sent end as decisions_sent_on,
    case when record_sent <= run_date.as_at then record_sent end as record_sent_on,
    late_reason,
    parts as part_count,
    interpreter as interpreter_code,
    adviser as adviser_code,
    return_position,
    row_number
from raw.review_meetings
cross join reference.run_date
where is_used
