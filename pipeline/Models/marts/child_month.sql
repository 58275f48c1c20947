-- One row per child looked after on a day that snapshots are taken, with the
-- present period of care and placement.
-- key: child_id, snapshot_on

with

looked_after as (
    select
        snapshot.snapshot_on,
        care_period.child_id,
        care_period.care_period_id,
        care_period.started_on
    from core.care_period
    inner join marts.snapshot
        on
            snapshot.snapshot_on >= care_period.started_on
            and snapshot.snapshot_on
            < coalesce(care_period.ended_on, date '9999-12-31')
)

select
    looked_after.child_id,
    looked_after.snapshot_on,
    looked_after.care_period_id,
    looked_after.started_on,
    child.born_on,
    placement.placement_id,
    placement.placement_number,
    placement.started_on as placement_started_on
from looked_after
left join core.child on looked_after.child_id = child.child_id
left join core.placement_stretch as placement
    on
        looked_after.care_period_id = placement.care_period_id
        and looked_after.snapshot_on >= placement.started_on
        and looked_after.snapshot_on < placement.until_on
order by looked_after.snapshot_on, looked_after.child_id
