-- One row per period and IRO in post on its first day. Met: left in it.
-- key: member_id, period

select
    iro as member_id,
    null::varchar as child_id,
    period,
    counted_on,
    left_on is not null as is_met,
    left_on
from marts.iro_leaving
