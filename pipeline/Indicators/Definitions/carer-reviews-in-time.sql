-- One row per annual review of a foster carer that can be judged. Met: held
-- within 12 months of the review before, or of the approval.
-- key: member_id

select
    carer || '@' || file_order as member_id,
    null::varchar as child_id,
    reviewed_on as counted_on,
    is_in_time as is_met,
    counted_from,
    reviewed_on
from marts.carer_review
