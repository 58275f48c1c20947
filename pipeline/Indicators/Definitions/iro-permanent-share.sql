-- One row per IRO in post on a day that snapshots are taken. Met: permanently
-- employed.
-- key: member_id, counted_on

select
    iro as member_id,
    null::varchar as child_id,
    snapshot_on as counted_on,
    is_permanent as is_met,
    fte
from marts.iro_workload
