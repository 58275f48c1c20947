-- One row per escalation whose kind and stage contradict each other.
-- key: escalation_id

select
    'escalations' as contract,
    escalation.return_position,
    escalation.row_number,
    escalation.child_id,
    escalation.stage as value
from staging.escalation
cross join reference.setting
left join reference.code_group as formal
    on formal.grouping = 'formal' and formal.code = escalation.kind
where (formal.code is not null) <> (escalation.stage >= setting.first_stage)
