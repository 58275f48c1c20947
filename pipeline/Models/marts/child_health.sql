-- One row per child looked after on a day that snapshots are taken who is in
-- the latest return of health outcomes on or before it.
-- key: child_id, snapshot_on

with

latest as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        health_return.return_position,
        health_return.stands_for
    from marts.child_month
    asof inner join core.health_return
        on child_month.snapshot_on >= health_return.stands_for
)

select
    latest.child_id,
    latest.snapshot_on,
    latest.stands_for,
    health_outcome.immunisations_code,
    health_outcome.is_immunised,
    health_outcome.dental_check_code,
    health_outcome.has_seen_dentist
from latest
inner join core.health_outcome
    on
        latest.child_id = health_outcome.child_id
        and latest.return_position = health_outcome.return_position
order by latest.snapshot_on
