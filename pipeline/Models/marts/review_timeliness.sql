-- One row per review held, and per review still to be held in a period of
-- care, with the last day it would be in time.
-- key: member_id

with

reviews as (
    select
        review.review_id as member_id,
        review.care_period_id,
        review.review_number,
        review.held_on,
        review.held_before_on,
        review.review_code
    from core.review
    union all
    select
        care_period.care_period_id || '+' as member_id,
        care_period.care_period_id,
        coalesce(max(review.review_number), 0) + 1 as review_number,
        null as held_on,
        max(review.held_on) as held_before_on,
        null as review_code
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
        case
            when review_number > 1 and not has_first_review_known then 'later'
            when review_number > 2 then 'later'
            when review_number > 1 then 'second'
            when has_first_review_known then 'first'
            else 'not known'
        end as review_kind
    from reviews
    inner join core.care_period
        on reviews.care_period_id = care_period.care_period_id
),

dated as (
    select
        clocked.*,
        case review_kind
            when 'first' then due_day.day
            when 'second'
                then (held_before_on + to_months(timescale.second_review))::date
            when 'later'
                then (held_before_on + to_months(timescale.later_review))::date
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
)

select
    dated.member_id,
    dated.child_id,
    dated.care_period_id,
    dated.started_on,
    dated.period_ended_on,
    dated.review_number,
    dated.review_kind,
    dated.due_on,
    dated.held_on,
    dated.held_before_on,
    dated.held_on <= dated.due_on as is_in_time,
    dated.review_code
from dated
order by dated.held_on nulls last
