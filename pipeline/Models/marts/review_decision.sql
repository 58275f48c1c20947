-- One row per decision of a review that has fallen due.
-- key: decision_id

select
    review_decision.decision_id,
    review_decision.child_id,
    review_decision.reviewed_on,
    review_decision.due_on,
    review_decision.completed_on,
    coalesce(review_decision.completed_on <= review_decision.due_on, false)
        as is_completed_in_time
from core.review_decision
inner join reference.run_date on review_decision.due_on <= run_date.as_at
order by review_decision.due_on
