-- One row per decision that a child should be placed for adoption.
-- key: child_id, placed_on

select
    child as child_id,
    date_placed as placed_on,
    case when date_placed_ceased <= run_date.as_at then date_placed_ceased end as ceased_on,
    reason_placed_ceased as ceased_reason_code,
    return_position,
    row_number
from raw.placedadoption
cross join reference.run_date
where is_used
