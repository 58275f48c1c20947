-- One row per stage that an escalation entered.
-- key: escalation_id, stage

select
    escalation_id,
    stage,
    entered_on
from staging.escalation_stage
