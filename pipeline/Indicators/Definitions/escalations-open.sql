-- One row per formal escalation raised on or before a day that snapshots are
-- taken and not resolved by it.
-- key: member_id, counted_on

select
    escalation.escalation_id as member_id,
    escalation.child_id,
    snapshot.snapshot_on as counted_on,
    coalesce(escalation.theme, 'not known') as theme,
    coalesce(escalation.stage::varchar, 'not known') as stage,
    coalesce(escalation.raised_by, 'not known') as raised_by,
    coalesce(escalation.outcome, 'not known') as outcome,
    escalation.team_challenged,
    escalation.raised_on,
    escalation.due_on,
    snapshot.snapshot_on - escalation.raised_on as days_open
from marts.escalation
inner join marts.snapshot
    on
        escalation.raised_on <= snapshot.snapshot_on
        and coalesce(escalation.resolved_on, date '9999-12-31')
        > snapshot.snapshot_on
where escalation.is_formal
