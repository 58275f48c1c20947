-- One row per review meeting for which it is recorded who chaired. Met: the
-- child did, wholly or in part.
-- key: member_id

select
    child_id || '@' || held_on as member_id,
    child_id,
    held_on as counted_on,
    is_chaired_by_child as is_met,
    iro,
    review_kind,
    method,
    late_reason,
    chaired_by_child_code,
    held_on
from marts.review_meeting
where chaired_by_child_code is not null
