-- One row per stage of an escalation that is not in the list of escalations,
-- where there is such a list.
-- key: row_number

select
    'escalation_stages' as contract,
    return_position,
    row_number,
    null as child_id,
    escalation_id as value
from staging.escalation_stage
anti join staging.escalation using (escalation_id)
where exists (select * from staging.escalation)
