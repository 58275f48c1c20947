-- One row per health assessment.
-- key: child_id, assessed_on

select
    child as child_id,
    assessed as assessed_on,
    greatest(assessed, recorded) as known_on,
    kind,
    return_position,
    row_number
from raw.health_assessments
where is_used
