-- One row per reporting period and child with a review held in it.
-- key: child_id, period

select
    review_held.child_id,
    reporting_period.period,
    min(review_held.held_on) as first_held_on,
    count(*) as reviews
from marts.review_held
inner join marts.reporting_period
    on
        review_held.held_on >= reporting_period.from_on
        and review_held.held_on <= reporting_period.to_on
group by review_held.child_id, reporting_period.period
order by reporting_period.period, review_held.child_id
