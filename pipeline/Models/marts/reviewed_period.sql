-- One row per reporting period and child with a review held in it.
-- A view: reviews, reporting period by reporting period.
-- key: child_id, period

select
    review_held.child_id,
    reporting_day.period,
    min(review_held.held_on) as first_held_on,
    count(*) as reviews
from marts.review_held
inner join marts.reporting_day on review_held.held_on = reporting_day.day
group by review_held.child_id, reporting_day.period
