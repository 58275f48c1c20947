-- One row per time a social worker held a child's case.
-- key: child_id, began_on

select
    child as child_id,
    sw_id as social_worker_id,
    sw_decom as began_on,
    case when sw_dec <= run_date.as_at then sw_dec end as ended_on,
    sw_reason as reason_code,
    return_position,
    row_number,
    file_order
from raw.swepisodes
cross join reference.run_date
where is_used
