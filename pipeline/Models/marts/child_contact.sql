-- One row per child looked after on a day that snapshots are taken: the last
-- contact with an IRO and the last formal escalation by then.
-- key: child_id, snapshot_on

with

escalated as (
    select child_id, raised_on from core.escalation where is_formal
)

select
    child_month.child_id,
    child_month.snapshot_on,
    child_month.started_on,
    iro_visit.visited_on,
    child_month.started_on
    <= child_month.snapshot_on - to_months(setting.iro_visit_months)
        as is_long_enough_for_visit,
    coalesce(iro_visit.visited_on
        > child_month.snapshot_on - to_months(setting.iro_visit_months), false)
        as has_fresh_visit,
    escalated.raised_on as escalated_on,
    coalesce(escalated.raised_on
        > child_month.snapshot_on - to_months(timescale."window"), false)
        as has_been_escalated
from marts.child_month
cross join reference.setting
cross join reference.timescale
asof left join core.iro_visit
    on
        child_month.child_id = iro_visit.child_id
        and child_month.snapshot_on >= iro_visit.visited_on
asof left join escalated
    on
        child_month.child_id = escalated.child_id
        and child_month.snapshot_on >= escalated.raised_on
order by child_month.snapshot_on, child_month.child_id
