-- One row per escalation that has a text, for those who may read single
-- children's records and say what it is about.
-- key: escalation_id

select
    escalation_id,
    concern
from core.escalation
where concern is not null
order by escalation_id
