-- One row per review held of a child aged four or over. Met: the child sent a
-- form in the 30 days before it or on its day.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    form_received_on is not null as is_met,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    form_received_on,
    held_on
from marts.review_voice
