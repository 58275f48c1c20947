-- One row per review that is booked, held or not.
-- key: child_id, booked_for

select
    child as child_id,
    booked_for,
    case when cancelled <= run_date.as_at then cancelled end as cancelled_on,
    cancelled_by,
    return_position,
    row_number
from raw.booked_reviews
cross join reference.run_date
where is_used
