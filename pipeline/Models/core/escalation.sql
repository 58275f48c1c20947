-- One row per escalation, informal or formal.
-- key: escalation_id

select
    escalation_id,
    child_id,
    raised_on,
    kind,
    kind = formal.code as is_formal,
    kind = informal.code as is_informal,
    stage,
    raised_by,
    team,
    theme,
    concern,
    resolved_on,
    outcome
from staging.escalation
cross join (
    select code from reference.code_group where grouping = 'formal'
) as formal
cross join (
    select code from reference.code_group where grouping = 'informal'
) as informal
