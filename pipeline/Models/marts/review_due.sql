-- One row per child looked after on the as-at date, with the next review, not
-- held yet, and what blocks it; null where no extract tells: of reports those
-- do that have meetings still to come.
-- key: child_id

with

-- Where the bank holidays end sooner, the last working day that is known.
near as (
    select max(later_day.day) as until_on
    from reference.run_date
    cross join reference.setting
    inner join reference.calendar_day as today on run_date.as_at = today.day
    inner join reference.calendar_day as later_day
        on
            later_day.is_working_day
            and later_day.working_day_number
            <= today.working_day_number + setting.review_near_working_days
),

supplied as (
    select
        coalesce(bool_or(contract = 'iro_allocations'), false) as allocations,
        exists (select * from core.planned_meeting) as meetings,
        coalesce(bool_or(contract = 'care_plans'), false) as plans,
        coalesce(bool_or(contract = 'booked_reviews'), false) as bookings
    from reference.supplied_extract
),

pending as (
    select
        review.child_id,
        review.care_period_id,
        review.started_on,
        review.review_kind,
        review.held_before_on,
        review.due_on,
        review.due_on - run_date.as_at as days_until_due,
        coalesce(review.due_on <= run_date.as_at, false) as is_overdue,
        coalesce(review.due_on <= greatest(near.until_on, run_date.as_at), false)
            as is_near,
        date_trunc('week', review.due_on)::date as due_week_on,
        run_date.as_at,
        preparation.booked_for,
        preparation.is_meeting_entered,
        preparation.report_received_on,
        preparation.plan_updated_on,
        preparation.is_plan_out_of_date
    from marts.review_preparation as preparation
    inner join marts.review_timeliness as review
        on preparation.member_id = review.member_id
    cross join reference.run_date
    cross join near
)

select
    pending.child_id,
    pending.care_period_id,
    pending.started_on,
    pending.review_kind,
    pending.held_before_on,
    pending.due_on,
    pending.days_until_due,
    pending.is_overdue,
    pending.due_week_on,
    pending.booked_for,
    pending.report_received_on,
    pending.plan_updated_on,
    coalesce(child_state.iro, 'not known') as iro,
    coalesce(child_state.team, 'not known') as team,
    case when supplied.allocations
        then coalesce(child_state.iro, 'not known') = 'not known'
    end as has_no_iro,
    case when supplied.meetings or pending.is_meeting_entered
        then pending.is_near and pending.report_received_on is null
    end as has_no_report,
    case when supplied.plans then is_plan_out_of_date end as has_old_plan,
    case when supplied.bookings
        then coalesce(pending.booked_for > pending.due_on, false)
    end as is_booked_late,
    case when supplied.bookings
        then pending.is_near and pending.booked_for is null
    end as has_no_booking
from pending
cross join supplied
left join marts.child_state
    on pending.child_id = child_state.child_id
    and pending.as_at >= child_state.from_on
    and pending.as_at < child_state.until_on
order by pending.due_on nulls last, pending.child_id
