-- One row per review held whose taking part is recorded. Met: the child
-- attended.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    has_attended as is_met,
    iro,
    review_kind,
    review_code,
    held_on
from marts.review_held
where is_participation_known
