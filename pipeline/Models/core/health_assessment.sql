-- One row per health assessment.
-- key: child_id, assessed_on

select
    child_id,
    assessed_on,
    kind
from staging.health_assessment
