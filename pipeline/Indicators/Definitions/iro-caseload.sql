-- One row per IRO in post on a day that snapshots are taken: children looked
-- after who are allocated to them, and the full-time equivalent they work.
-- key: member_id, counted_on

select
    iro as member_id,
    null::varchar as child_id,
    snapshot_on as counted_on,
    child_count as amount,
    fte as weight
from marts.iro_workload
