-- One row per child who came alone to the UK seeking asylum.
-- key: child_id

select
    child as child_id,
    case when duc <= run_date.as_at then duc end as ended_on,
    return_position,
    row_number
from raw.uasc
cross join reference.run_date
where is_used
