-- One row per thing that got stuck or broke down while the child was looked
-- after: two unplanned endings within 12 months (E3), a decision 90 days past
-- its day (E4), a formal escalation past its 20th working day (E5).
-- key: event, record_id

with

unplanned as (
    select * from core.placement
    where ended_in_care and is_ending_unplanned
),

ending as (
    select
        last_one.placement_id,
        last_one.child_id,
        last_one.care_period_id,
        last_one.ended_on
    from unplanned as last_one
    cross join reference.timescale
    cross join reference.setting
    inner join unplanned as other
        on
            last_one.care_period_id = other.care_period_id
            and other.ended_on <= last_one.ended_on
            and other.ended_on
            > last_one.ended_on - to_months(timescale."window")
    group by all
    having count(*) >= any_value(setting.risk_unplanned_endings)
),

decision as (
    select
        decision_id as record_id,
        child_id,
        due_on + setting.risk_decision_stuck_days::integer as happened_on,
        completed_on as done_on
    from staging.review_decision
    cross join reference.setting
),

escalation as (
    select
        escalation.escalation_id as record_id,
        escalation.child_id,
        stuck_day.day as happened_on,
        escalation.resolved_on as done_on
    from core.escalation
    inner join reference.calendar_day as raised_day
        on escalation.raised_on = raised_day.day
    cross join reference.timescale
    inner join reference.calendar_day as stuck_day
        on
            stuck_day.is_working_day
            and stuck_day.working_day_number
            = raised_day.working_day_number + timescale.escalation_resolved
    where escalation.is_formal
),

stuck as (
    select 'E4' as event, * from decision
    union all
    select 'E5', * from escalation
)

select
    'E3' as event,
    ending.placement_id as record_id,
    ending.child_id,
    ending.care_period_id,
    ending.ended_on as happened_on
from ending
union all
select
    stuck.event,
    stuck.record_id,
    stuck.child_id,
    care_period.care_period_id,
    stuck.happened_on
from stuck
inner join core.care_period
    on
        stuck.child_id = care_period.child_id
        and stuck.happened_on >= care_period.started_on
        and stuck.happened_on
        < coalesce(care_period.ended_on, date '9999-12-31')
where coalesce(stuck.done_on, date '9999-12-31') > stuck.happened_on
