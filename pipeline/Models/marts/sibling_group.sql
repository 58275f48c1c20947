-- One row per child looked after on a day that snapshots are taken who has a
-- brother or sister looked after that day.
-- key: child_id, snapshot_on

with

together as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        count(*) over (
            partition by sibling.family, child_month.snapshot_on
        ) as child_count
    from marts.child_month
    inner join core.sibling on child_month.child_id = sibling.child_id
)

select distinct
    child_id,
    snapshot_on
from together
where child_count > 1
