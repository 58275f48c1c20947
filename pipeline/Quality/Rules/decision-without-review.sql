-- One row per decision of a review that neither the return nor the list of
-- review meetings has.
-- key: decision_id

select
    'review_decisions' as contract,
    review_decision.return_position,
    review_decision.row_number,
    review_decision.child_id,
    review_decision.reviewed_on as value
from staging.review_decision
anti join staging.review
    on
        review_decision.child_id = review.child_id
        and review_decision.reviewed_on = review.held_on
anti join staging.review_meeting
    on
        review_decision.child_id = review_meeting.child_id
        and review_decision.reviewed_on = review_meeting.held_on
