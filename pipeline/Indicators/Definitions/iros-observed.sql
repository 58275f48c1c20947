-- One row per IRO in post for the 12 months to a day that snapshots are taken.
-- Met: observed in them.
-- key: member_id, counted_on

select
    iro as member_id,
    null::varchar as child_id,
    snapshot_on as counted_on,
    observed_on is not null as is_met,
    observed_on
from marts.iro_observation
