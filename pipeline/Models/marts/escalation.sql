-- One row per escalation.
-- key: escalation_id

select
    escalation_id,
    child_id,
    raised_on,
    is_formal,
    stage,
    raised_by,
    theme,
    resolved_on,
    outcome
from core.escalation
order by raised_on
