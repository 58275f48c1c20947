-- One row per allocation that begins while another IRO is still allocated.
-- key: row_number

select distinct
    'iro_allocations' as contract,
    later.return_position,
    later.row_number,
    later.child_id,
    later.began_on as value
from staging.iro_allocation as later
inner join staging.iro_allocation as earlier
    on
        later.child_id = earlier.child_id
        and later.iro <> earlier.iro
        and (earlier.began_on, earlier.file_order)
        < (later.began_on, later.file_order)
        and later.began_on < coalesce(earlier.ended_on, date '9999-12-31')
where later.ended_on is null or later.ended_on > later.began_on
