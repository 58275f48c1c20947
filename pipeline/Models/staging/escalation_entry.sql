-- One row per known entry of an escalation, those included that a later entry
-- of the same escalation replaces: on a past day the earlier one held.
-- key: escalation_id, file_order

select
    escalation as escalation_id,
    child as child_id,
    raised as raised_on,
    greatest(raised, recorded) as known_on,
    kind,
    case when resolved <= run_date.as_at then resolved end as resolved_on,
    file_order
from raw.escalations
cross join reference.run_date
where row_state in ('used', 'superseded')
