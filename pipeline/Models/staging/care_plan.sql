-- One row per update of a care or pathway plan.
-- key: child_id, updated_on

select
    child as child_id,
    updated as updated_on,
    greatest(updated, recorded) as known_on,
    plan,
    kind,
    return_position,
    row_number,
    file_order
from raw.care_plans
where is_used
