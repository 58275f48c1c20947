-- One row per child who is allocated to an IRO on the as-at date.
-- key: child_id

select
    iro_allocation.child_id,
    iro_allocation.iro
from core.iro_allocation
cross join reference.run_date
where
    iro_allocation.began_on <= run_date.as_at
    and coalesce(iro_allocation.ended_on, date '9999-12-31') > run_date.as_at
qualify row_number() over (
    partition by iro_allocation.child_id
    order by iro_allocation.began_on desc, iro_allocation.file_order desc
) = 1
