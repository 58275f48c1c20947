-- One row per child looked after on the as-at date: what has been done for the
-- next review, which is not held yet.
-- key: child_id

with

pending as (
    select
        review_timeliness.child_id,
        review_timeliness.member_id,
        review_timeliness.started_on,
        review_timeliness.held_before_on,
        run_date.as_at
    from marts.review_timeliness
    cross join reference.run_date
    where
        review_timeliness.held_on is null
        and review_timeliness.period_ended_on is null
),

booked as (
    select
        pending.child_id,
        min(booked_review.booked_for) as booked_for
    from pending
    inner join core.booked_review
        on
            pending.child_id = booked_review.child_id
            and pending.as_at < booked_review.booked_for
    group by pending.child_id
),

meeting as (
    select
        child_id,
        held_on as meeting_on,
        report_received_on
    from core.review_meeting
    union all
    select
        child_id,
        planned_for as meeting_on,
        report_received_on
    from core.planned_meeting
),

entered as (
    select
        pending.child_id,
        min(meeting.report_received_on) as report_received_on
    from pending
    inner join meeting
        on
            pending.child_id = meeting.child_id
            and meeting.meeting_on
            > coalesce(pending.held_before_on, pending.started_on - 1)
    group by pending.child_id
),

plan as (
    select
        child_plan.child_id,
        child_plan.plan_updated_on,
        child_plan.is_settled and not child_plan.is_plan_fresh as is_out_of_date
    from reference.run_date
    inner join marts.child_plan on run_date.as_at = child_plan.snapshot_on
)

select
    pending.child_id,
    pending.member_id,
    booked.booked_for,
    entered.child_id is not null as is_meeting_entered,
    entered.report_received_on,
    plan.plan_updated_on,
    coalesce(plan.is_out_of_date, false) as is_plan_out_of_date
from pending
left join booked on pending.child_id = booked.child_id
left join entered on pending.child_id = entered.child_id
left join plan on pending.child_id = plan.child_id
order by pending.child_id
