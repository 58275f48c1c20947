-- One row per child looked after on a day that snapshots are taken, with the
-- present period of care and placement; in the order of those days, which the
-- tables keep that only add something to these rows.
-- key: child_id, snapshot_on

with

period as (
    select
        care_period.child_id,
        care_period.care_period_id,
        care_period.started_on,
        coalesce(care_period.ended_on, date '9999-12-31') as until_on,
        child.born_on
    from core.care_period
    left join core.child on care_period.child_id = child.child_id
),

placed as (
    select
        period.*,
        placement.placement_id,
        placement.placement_number,
        placement.started_on as placement_started_on,
        greatest(period.started_on, placement.started_on) as present_from_on,
        least(period.until_on, placement.until_on) as present_until_on
    from period
    inner join core.placement_stretch as placement
        on period.care_period_id = placement.care_period_id
),

first_placed as (
    select
        care_period_id,
        min(started_on) as started_on
    from core.placement_stretch
    group by care_period_id
),

present as (
    select * from placed
    union all by name
    select
        period.*,
        period.started_on as present_from_on,
        least(first_placed.started_on, period.until_on) as present_until_on
    from period
    left join first_placed
        on period.care_period_id = first_placed.care_period_id
)

select
    present.child_id,
    snapshot.snapshot_on,
    present.care_period_id,
    present.started_on,
    present.born_on,
    present.placement_id,
    present.placement_number,
    present.placement_started_on
from present
inner join marts.snapshot
    on
        snapshot.snapshot_on >= present.present_from_on
        and snapshot.snapshot_on < present.present_until_on
order by snapshot.snapshot_on
