-- One row per review held of a child aged four or over. Met: the IRO was in
-- touch in the 20 working days before it.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    contact_on is not null as is_met,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    contact_on,
    held_on
from marts.review_voice
