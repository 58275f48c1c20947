-- One row per formal escalation resolved, whenever it was raised.
-- key: member_id

select
    escalation_id as member_id,
    child_id,
    resolved_on as counted_on,
    coalesce(theme, 'not known') as theme,
    coalesce(stage::varchar, 'not known') as stage,
    coalesce(raised_by, 'not known') as raised_by,
    coalesce(outcome, 'not known') as outcome,
    days_open_group,
    raised_on,
    resolved_on
from marts.escalation
where is_formal and resolved_on is not null
