-- One row per child looked after on a day that snapshots are taken. Met: the
-- child came alone to the UK to seek asylum, and is still counted so.
-- key: member_id, counted_on

select
    child_month.child_id as member_id,
    child_month.child_id,
    child_month.snapshot_on as counted_on,
    unaccompanied_child.child_id is not null as is_met,
    unaccompanied_child.ended_on as unaccompanied_until_on
from marts.child_month
left join marts.unaccompanied_child
    on
        child_month.child_id = unaccompanied_child.child_id
        and coalesce(unaccompanied_child.ended_on, date '9999-12-31')
        > child_month.snapshot_on
