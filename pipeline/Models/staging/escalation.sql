-- One row per escalation, informal or formal.
-- key: escalation_id

select
    escalation as escalation_id,
    child as child_id,
    raised as raised_on,
    kind,
    stage,
    raised_by,
    team,
    theme,
    text as concern,
    case when resolved <= run_date.as_at then resolved end as resolved_on,
    outcome,
    return_position,
    row_number
from raw.escalations
cross join reference.run_date
where is_used
