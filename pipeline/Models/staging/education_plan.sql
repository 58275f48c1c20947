-- One row per personal education plan completed.
-- key: child_id, completed_on

select
    child as child_id,
    completed as completed_on,
    greatest(completed, recorded) as known_on,
    quality,
    return_position,
    row_number
from raw.personal_education_plans
where is_used
