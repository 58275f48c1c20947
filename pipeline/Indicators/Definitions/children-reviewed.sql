-- One row per period and child with a review held in it, counted once, on the
-- first.
-- key: member_id, period

select
    child_id as member_id,
    child_id,
    period,
    first_held_on as counted_on,
    reviews
from marts.reviewed_period
