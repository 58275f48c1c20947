-- One row per first review held of a period of care whose start is known. Met:
-- held on or before the day it was due.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    is_in_time as is_met,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    due_on,
    held_on,
    greatest(held_on - due_on, 0) as days_late
from marts.review_held
where review_number = 1 and due_on is not null
