-- One row per care leaver in a return of outcomes.
-- key: child_id, return_position

select
    child as child_id,
    in_touch as in_touch_code,
    activ as activity_code,
    accom as accommodation_code,
    oc3.return_year,
    return_position,
    row_number
from raw.oc3
where is_used
