-- One row per child and stretch of days with one IRO, until_on not included:
-- where two allocations hold, the one that began later.
-- key: child_id, from_on

with

changed as (
    select child_id, began_on as day from core.iro_allocation
    union
    select child_id, ended_on from core.iro_allocation
),

stretch as (
    select
        child_id,
        day as from_on,
        coalesce(
            lead(day) over (partition by child_id order by day),
            date '9999-12-31'
        ) as until_on
    from changed
    where day is not null
)

select
    stretch.child_id,
    stretch.from_on,
    stretch.until_on,
    iro_allocation.iro
from stretch
inner join core.iro_allocation
    on
        stretch.child_id = iro_allocation.child_id
        and stretch.from_on >= iro_allocation.began_on
        and stretch.from_on
        < coalesce(iro_allocation.ended_on, date '9999-12-31')
qualify row_number() over (
    partition by stretch.child_id, stretch.from_on
    order by iro_allocation.began_on desc, iro_allocation.file_order desc
) = 1
