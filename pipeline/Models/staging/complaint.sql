-- One row per complaint or compliment.
-- key: complaint_id

select
    complaint as complaint_id,
    child as child_id,
    received as received_on,
    kind,
    theme,
    text as concern,
    case when resolved <= run_date.as_at then resolved end as resolved_on,
    return_position,
    row_number,
    file_order
from raw.complaints
cross join reference.run_date
where is_used
