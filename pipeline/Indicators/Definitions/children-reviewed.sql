-- One row per period and child with a review held in it, counted once, on the
-- first.
-- key: member_id, period

select
    review_held.child_id as member_id,
    review_held.child_id,
    reporting_period.period,
    min(review_held.held_on) as counted_on,
    count(*) as reviews
from marts.review_held
inner join marts.reporting_period
    on
        review_held.held_on >= reporting_period.from_on
        and review_held.held_on <= reporting_period.to_on
group by review_held.child_id, reporting_period.period
