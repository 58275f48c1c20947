-- One row per IRO in post on a day that snapshots are taken.
-- key: member_id, counted_on

select
    iro as member_id,
    null::varchar as child_id,
    snapshot_on as counted_on,
    fte
from marts.iro_workload
