-- One row per review held of a child aged four or over whose taking part is
-- recorded. Met: the child took part, or had their views conveyed.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    has_taken_part as is_met,
    iro,
    review_kind,
    review_code,
    held_on
from marts.review_held
where is_participation_known
