-- One row per first review held of a child under five when care began. Met:
-- held within ten working days.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    is_early as is_met,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    started_on as care_began_on,
    early_by_on,
    held_on
from marts.early_review
