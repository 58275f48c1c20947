-- One row per review held, and per review still to be held in a period of
-- care, with the day it is due. The first review of a period counts as known
-- from the statutory year of the first review there is: unlike the return's
-- year, that does not move when later records are added.
-- key: care_period_id, review_number

with

first_year as (
    select
        make_date(year(min(held_on)) - (month(min(held_on)) < 4)::integer, 4, 1)
            as began_on
    from core.review
),

reviews as (
    select
        review.care_period_id,
        review.review_number,
        review.held_on,
        review.held_before_on
    from core.review
    union all
    select
        care_period.care_period_id,
        coalesce(max(review.review_number), 0) + 1,
        null,
        max(review.held_on)
    from core.care_period
    left join core.review
        on care_period.care_period_id = review.care_period_id
    group by care_period.care_period_id
),

clocked as (
    select
        reviews.*,
        care_period.child_id,
        care_period.started_on,
        care_period.ended_on as period_ended_on,
        care_period.is_start_known
        and coalesce(care_period.started_on >= first_year.began_on, false)
            as is_first_known
    from reviews
    inner join core.care_period
        on reviews.care_period_id = care_period.care_period_id
    cross join first_year
)

select
    clocked.child_id,
    clocked.care_period_id,
    clocked.started_on,
    clocked.period_ended_on,
    clocked.review_number,
    clocked.is_first_known,
    clocked.held_on,
    clocked.held_before_on,
    case
        when clocked.review_number = 1 and clocked.is_first_known
            then due_day.day
        when clocked.review_number = 2 and clocked.is_first_known
            then (clocked.held_before_on + to_months(timescale.second_review))
                ::date
        else (clocked.held_before_on + to_months(timescale.later_review))::date
    end as due_on
from clocked
cross join reference.timescale
left join reference.calendar_day as start_day
    on clocked.started_on = start_day.day
left join reference.calendar_day as due_day
    on
        due_day.is_working_day
        and due_day.working_day_number
        = start_day.working_day_number + timescale.first_review
