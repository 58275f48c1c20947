-- One row per child and day scored who has had an escalation: those open, how
-- long they have run in working days, and how many there were.
-- key: child_id, as_of

with

known as (
    select
        row.child_id,
        row.as_of,
        row.six_months_on,
        row.twelve_months_on,
        entry.escalation_id,
        entry.raised_on,
        formal.code is not null as is_formal,
        coalesce(entry.resolved_on, date '9999-12-31') > row.as_of as is_open,
        today.working_day_number - raised_day.working_day_number as days_run,
        timescale.escalation_resolved as days_allowed,
        setting.risk_escalation_band_days as band_days
    from risk.row
    inner join staging.escalation_entry as entry
        on
            row.child_id = entry.child_id
            and entry.known_on <= row.as_of
    inner join reference.calendar_day as raised_day
        on entry.raised_on = raised_day.day
    inner join reference.calendar_day as today on row.as_of = today.day
    cross join reference.timescale
    cross join reference.setting
    left join reference.code_group as formal
        on formal.grouping = 'formal' and formal.code = entry.kind
    qualify row_number() over (
        partition by row.child_id, row.as_of, entry.escalation_id
        order by entry.file_order desc
    ) = 1
),

staged as (
    select
        known.child_id,
        known.as_of,
        known.escalation_id,
        max(stage.stage) as stage
    from known
    inner join staging.escalation_stage as stage
        on
            known.escalation_id = stage.escalation_id
            and stage.known_on <= known.as_of
    group by known.child_id, known.as_of, known.escalation_id
)

select
    known.child_id,
    known.as_of,
    count(*) filter (where is_formal and is_open) as escalations_open,
    max(known.as_of - raised_on) filter (where is_formal and is_open)
        as oldest_escalation_days,
    min(raised_on) filter (where is_formal and is_open) as oldest_escalation_on,
    max(greatest(is_formal::integer, coalesce(staged.stage, 0))) filter (
        where is_open
    ) as highest_stage,
    count(*) filter (where is_formal and raised_on > twelve_months_on)
        as escalations,
    count(*) filter (where not is_formal and raised_on > six_months_on)
        as concerns,
    max(raised_on) as last_raised_on,
    count(*) filter (
        where is_formal and is_open and days_run < days_allowed
    ) as escalations_at_risk,
    count(*) filter (
        where
            is_formal and is_open and days_run < days_allowed
            and days_run < band_days
    ) as escalations_new,
    count(*) filter (
        where
            is_formal and is_open and days_run < days_allowed
            and days_run >= days_allowed - band_days
    ) as escalations_nearly_stuck
from known
left join staged
    on
        known.child_id = staged.child_id
        and known.as_of = staged.as_of
        and known.escalation_id = staged.escalation_id
group by known.child_id, known.as_of
