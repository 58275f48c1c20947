-- One row per child's former permanence arrangement in a return.
-- key: child_id, return_position

select
    child as child_id,
    prev_perm as arrangement_code,
    la_perm as authority_code,
    case when date_perm <= run_date.as_at then date_perm end as ordered_on,
    prevperm.return_year,
    return_position,
    row_number
from raw.prevperm
cross join reference.run_date
where is_used
