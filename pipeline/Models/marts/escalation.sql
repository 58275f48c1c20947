-- One row per escalation, with the last day it would be resolved in time, the
-- day it went to Cafcass, and the theme that the extract or a person gave it.
-- key: escalation_id

with

cafcass as (
    select
        escalation_stage.escalation_id,
        min(escalation_stage.entered_on) as entered_on
    from core.escalation_stage
    inner join reference.setting
        on escalation_stage.stage = setting.cafcass_stage
    group by escalation_stage.escalation_id
),

confirmed as (
    select
        escalation_id,
        arg_min(theme, place) as theme
    from core.escalation_theme
    where is_confirmed
    group by escalation_id
)

select
    escalation.escalation_id,
    escalation.child_id,
    escalation.raised_on,
    escalation.is_formal,
    escalation.is_informal,
    escalation.stage,
    escalation.stage = setting.first_stage as is_first_stage,
    escalation.raised_by,
    escalation.team as team_challenged,
    coalesce(escalation.theme, confirmed.theme) as theme,
    escalation.outcome,
    due_day.day as due_on,
    escalation.resolved_on,
    coalesce(days_open."group", 'not known') as days_open_group,
    escalation.resolved_on is not null or due_day.day <= run_date.as_at
        as can_be_judged,
    coalesce(escalation.resolved_on <= due_day.day, false)
        as is_resolved_in_time,
    coalesce(
        cafcass.entered_on,
        case
            when escalation.stage = setting.cafcass_stage
                then escalation.raised_on
        end
    ) as went_to_cafcass_on
from core.escalation
cross join reference.setting
cross join reference.timescale
cross join reference.run_date
left join cafcass on escalation.escalation_id = cafcass.escalation_id
left join confirmed on escalation.escalation_id = confirmed.escalation_id
left join reference.calendar_day as raised_day
    on escalation.raised_on = raised_day.day
left join reference.calendar_day as resolved_day
    on escalation.resolved_on = resolved_day.day
left join reference.band as days_open
    on
        days_open.grouping = 'days_to_resolve'
        and resolved_day.working_day_number - raised_day.working_day_number
        >= days_open.from_value
        and resolved_day.working_day_number - raised_day.working_day_number
        < days_open.to_value
left join reference.calendar_day as due_day
    on
        due_day.is_working_day
        and due_day.working_day_number
        = raised_day.working_day_number + timescale.escalation_resolved
order by escalation.raised_on
