-- One row per decision of a review.
-- key: decision_id

select
    decision_id,
    child_id,
    reviewed_on,
    due_on,
    completed_on
from staging.review_decision
