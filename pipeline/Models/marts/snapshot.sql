-- One row per day that snapshots are taken: each month's last day from the
-- first period of care on, and the as-at date.
-- key: snapshot_on

select snapshot_on
from core.snapshot
order by snapshot_on
