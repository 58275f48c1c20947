-- One row per allocation to an IRO who is not in the list of IROs, where there
-- is such a list.
-- key: row_number

select
    'iro_allocations' as contract,
    return_position,
    row_number,
    child_id,
    iro as value
from staging.iro_allocation
anti join staging.iro using (iro)
where exists (select * from staging.iro)
