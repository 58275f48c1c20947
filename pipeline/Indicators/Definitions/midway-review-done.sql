-- One row per review held 90 days or more after the one before it. Met: a
-- midway review was done between them.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    midway_on is not null as is_met,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    held_before_on,
    midway_on,
    held_on
from marts.review_midway
