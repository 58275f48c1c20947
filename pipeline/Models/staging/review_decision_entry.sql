-- One row per known entry of a review's decision, those included that a later
-- entry of the same decision replaces: on a past day the earlier one held.
-- key: decision_id, file_order

select
    decision as decision_id,
    child as child_id,
    review as reviewed_on,
    greatest(review, recorded) as known_on,
    due as due_on,
    case when completed <= run_date.as_at then completed end as completed_on,
    file_order
from raw.review_decisions
cross join reference.run_date
where row_state in ('used', 'superseded')
