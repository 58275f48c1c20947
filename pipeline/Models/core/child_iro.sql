-- One row per change day of a child who is allocated to an IRO that day.
-- A view: marts.child_state alone reads it.
-- key: child_id, from_on

select
    child_day.child_id,
    child_day.from_on,
    iro_allocation.iro
from core.child_day
inner join core.iro_allocation
    on
        child_day.child_id = iro_allocation.child_id
        and child_day.groups_of_day >= iro_allocation.began_on
        and child_day.groups_of_day
        < coalesce(iro_allocation.ended_on, date '9999-12-31')
qualify row_number() over (
    partition by child_day.child_id, child_day.from_on
    order by iro_allocation.began_on desc, iro_allocation.file_order desc
) = 1
