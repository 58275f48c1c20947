-- One row per midway review.
-- key: child_id, done_on

select
    child as child_id,
    done as done_on,
    iro,
    outcome,
    care_plan_grade,
    return_position,
    row_number,
    file_order
from raw.midway_reviews
where is_used
