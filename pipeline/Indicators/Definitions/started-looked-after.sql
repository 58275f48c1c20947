-- One row per period and child who started to be looked after in it, counted
-- once, on the first start.
-- key: member_id, period

select
    child_id as member_id,
    child_id,
    period,
    started_on as counted_on
from marts.started_period
