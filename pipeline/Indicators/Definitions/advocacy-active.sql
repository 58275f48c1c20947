-- One row per period and child with advocacy open on any day of it.
-- key: member_id, period

select
    child_id as member_id,
    child_id,
    period,
    counted_on,
    referred_on
from marts.advocacy_period
