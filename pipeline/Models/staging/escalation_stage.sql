-- One row per stage that an escalation entered.
-- key: escalation_id, stage

select
    escalation as escalation_id,
    stage,
    entered as entered_on,
    greatest(entered, recorded) as known_on,
    return_position,
    row_number
from raw.escalation_stages
where is_used
