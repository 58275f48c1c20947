-- One row per order that deprives a child of liberty.
-- key: child_id, began_on

select
    child as child_id,
    dolo_start as began_on,
    case when dolo_end <= run_date.as_at then dolo_end end as ended_on,
    return_position,
    row_number
from raw.dolo
cross join reference.run_date
where is_used
