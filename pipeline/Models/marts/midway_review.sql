-- One row per midway review.
-- key: child_id, done_on, file_order

select
    child_id,
    done_on,
    iro,
    outcome,
    care_plan_grade,
    is_care_plan_good,
    file_order
from core.midway_review
order by done_on
