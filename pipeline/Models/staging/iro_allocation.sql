-- One row per allocation of a child to an IRO.
-- key: child_id, iro, began_on

select
    child as child_id,
    iro,
    "from" as began_on,
    greatest("from", recorded) as known_on,
    case when "to" <= run_date.as_at then "to" end as ended_on,
    return_position,
    row_number,
    file_order
from raw.iro_allocations
cross join reference.run_date
where is_used
