-- One row per formal escalation that is resolved, or whose twentieth working
-- day has passed. Met: resolved by then.
-- key: member_id

select
    escalation_id as member_id,
    child_id,
    raised_on as counted_on,
    is_resolved_in_time as is_met,
    coalesce(theme, 'not known') as theme,
    coalesce(stage::varchar, 'not known') as stage,
    coalesce(raised_by, 'not known') as raised_by,
    coalesce(outcome, 'not known') as outcome,
    raised_on,
    due_on,
    resolved_on
from marts.escalation
where is_formal and can_be_judged
