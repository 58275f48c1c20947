-- One row per escalation that went to Cafcass.
-- key: member_id

select
    escalation_id as member_id,
    child_id,
    went_to_cafcass_on as counted_on,
    coalesce(theme, 'not known') as theme,
    coalesce(stage::varchar, 'not known') as stage,
    coalesce(raised_by, 'not known') as raised_by,
    coalesce(outcome, 'not known') as outcome,
    raised_on,
    went_to_cafcass_on
from marts.escalation
where went_to_cafcass_on is not null
