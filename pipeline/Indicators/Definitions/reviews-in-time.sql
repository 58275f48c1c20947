-- One row per review held that has a due date. Met: held on or before it.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    is_in_time as is_met,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    reason_late,
    days_late_group,
    due_on,
    held_on,
    greatest(held_on - due_on, 0) as days_late
from marts.review_held
where due_on is not null
