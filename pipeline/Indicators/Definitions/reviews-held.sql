-- One row per review held.
-- key: member_id

select
    member_id,
    child_id,
    held_on as counted_on,
    iro,
    review_kind,
    coalesce(review_code, 'not known') as review_code,
    held_on
from marts.review_held
