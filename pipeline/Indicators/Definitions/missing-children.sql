-- One row per period and child looked after at some time in it. Met: an
-- incident of going missing began in it.
-- key: member_id, period

select
    child_id as member_id,
    child_id,
    period,
    counted_on,
    incidents > 0 as is_met,
    incidents,
    first_missing_on
from marts.missing_period
