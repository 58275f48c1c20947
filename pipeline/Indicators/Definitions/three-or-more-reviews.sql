-- One row per period and child with a review held in it, counted once, on the
-- first. Met: three or more were held.
-- key: member_id, period

select
    reviewed_period.child_id as member_id,
    reviewed_period.child_id,
    reviewed_period.period,
    reviewed_period.first_held_on as counted_on,
    reviewed_period.reviews >= setting.many_reviews as is_met,
    reviewed_period.reviews
from marts.reviewed_period
cross join reference.setting
