-- One row per review held in a period of care, in its order.
-- key: review_id

with

dated as (
    select
        child_id,
        held_on,
        arg_max(review_code, row_number) as review_code
    from staging.review
    group by child_id, held_on
),

placed as (
    select
        dated.*,
        care_period.care_period_id
    from dated
    inner join core.care_period
        on
            dated.child_id = care_period.child_id
            and dated.held_on >= care_period.started_on
            and dated.held_on
            <= coalesce(care_period.ended_on, date '9999-12-31')
    qualify row_number() over (
        partition by dated.child_id, dated.held_on
        order by care_period.care_period_number desc
    ) = 1
)

select
    child_id || '@' || held_on as review_id,
    care_period_id,
    child_id,
    row_number() over (
        partition by care_period_id order by held_on
    ) as review_number,
    held_on,
    lag(held_on) over (
        partition by care_period_id order by held_on
    ) as held_before_on,
    review_code
from placed
