-- One row per personal education plan completed.
-- key: child_id, completed_on

select
    child_id,
    completed_on,
    quality
from staging.education_plan
