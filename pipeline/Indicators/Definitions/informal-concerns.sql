-- One row per informal escalation.
-- key: member_id

select
    escalation_id as member_id,
    child_id,
    raised_on as counted_on,
    coalesce(theme, 'not known') as theme,
    coalesce(stage::varchar, 'not known') as stage,
    coalesce(raised_by, 'not known') as raised_by,
    coalesce(outcome, 'not known') as outcome,
    resolved_on
from marts.escalation
where is_informal
