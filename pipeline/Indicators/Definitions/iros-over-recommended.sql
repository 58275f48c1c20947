-- One row per IRO in post on a day that snapshots are taken with more than 70
-- children for a full-time post.
-- key: member_id, counted_on

select
    iro as member_id,
    null::varchar as child_id,
    snapshot_on as counted_on,
    child_count as children,
    fte
from marts.iro_workload
where is_over_recommended
