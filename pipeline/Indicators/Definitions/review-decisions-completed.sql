-- One row per decision of a review that has fallen due. Met: completed on or
-- before that day.
-- key: member_id

select
    decision_id as member_id,
    child_id,
    due_on as counted_on,
    is_completed_in_time as is_met,
    reviewed_on,
    due_on,
    completed_on
from marts.review_decision
