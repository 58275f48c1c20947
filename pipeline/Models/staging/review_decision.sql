-- One row per decision of a review.
-- key: decision_id

select
    decision as decision_id,
    child as child_id,
    review as reviewed_on,
    owner_team,
    text as decision,
    due as due_on,
    case when completed <= run_date.as_at then completed end as completed_on,
    return_position,
    row_number
from raw.review_decisions
cross join reference.run_date
where is_used
