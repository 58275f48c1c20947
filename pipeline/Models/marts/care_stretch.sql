-- One row per child and stretch of days with the same period of care and
-- present placement, until_on not included; those without a day that snapshots
-- are taken are left out.
-- key: child_id, from_on

with

period as (
    select
        care_period.child_id,
        care_period.care_period_id,
        care_period.started_on,
        coalesce(care_period.ended_on, date '9999-12-31') as period_until_on,
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
        greatest(period.started_on, placement.started_on) as from_on,
        least(period.period_until_on, placement.until_on) as until_on
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
        period.started_on as from_on,
        least(first_placed.started_on, period.period_until_on) as until_on
    from period
    left join first_placed
        on period.care_period_id = first_placed.care_period_id
)

select
    present.child_id,
    present.from_on,
    present.until_on,
    present.care_period_id,
    present.started_on,
    present.born_on,
    present.placement_id,
    present.placement_number,
    present.placement_started_on
from present
cross join reference.run_date
where reference.has_snapshot(present.from_on, present.until_on, run_date.as_at)
order by present.until_on, present.child_id, present.from_on
