-- One row per formal escalation resolved. Met: at the first stage.
-- key: member_id

select
    escalation_id as member_id,
    child_id,
    resolved_on as counted_on,
    coalesce(is_first_stage, false) as is_met,
    coalesce(theme, 'not known') as theme,
    coalesce(stage::varchar, 'not known') as stage,
    coalesce(raised_by, 'not known') as raised_by,
    coalesce(outcome, 'not known') as outcome,
    raised_on,
    resolved_on
from marts.escalation
where is_formal and resolved_on is not null
