-- One row per incident of a child missing or away.
-- key: child_id, began_on

select
    child as child_id,
    missing as incident_code,
    mis_start as began_on,
    case when mis_end <= run_date.as_at then mis_end end as ended_on,
    return_position,
    row_number,
    file_order
from raw.missing
cross join reference.run_date
where is_used
