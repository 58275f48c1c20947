-- One row per stretch of an IRO's employment.
-- key: iro, began_on

select
    iro,
    name,
    fte,
    employment,
    "from" as began_on,
    case when "to" <= run_date.as_at then "to" end as ended_on,
    return_position,
    row_number,
    file_order
from raw.iros
cross join reference.run_date
where is_used
