-- One row per second review held of a period of care whose start is known.
-- Met: the latest care plan on that day has a plan for permanence.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    has_permanence_plan as is_met,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    held_on,
    plan_updated_on,
    plan
from marts.second_review_plan
