-- One row per child looked after at the end whose last review lies longer back
-- than any two reviews may lie apart.
-- key: child_id

with

last_reviews as (
    select
        review.child_id,
        max(review.held_on) as held_on
    from core.review
    inner join core.care_period
        on review.care_period_id = care_period.care_period_id
    where care_period.ended_on is null
    group by review.child_id
)

select
    'Reviews' as contract,
    review.return_position,
    review.row_number,
    review.child_id,
    review.held_on as value
from last_reviews
inner join staging.review
    on
        last_reviews.child_id = review.child_id
        and last_reviews.held_on = review.held_on
cross join reference.run_date
cross join reference.setting
where review.held_on < run_date.as_at - to_months(setting.review_gap_months)
qualify row_number() over (
    partition by review.child_id order by review.row_number desc
) = 1
