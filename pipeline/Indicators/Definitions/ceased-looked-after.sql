-- One row per period and child who ceased to be looked after in it, counted
-- once, on the last end.
-- key: member_id, period

select
    child_id as member_id,
    child_id,
    period,
    ended_on as counted_on,
    coalesce(reason_ceased_code, 'not known') as reason_ceased,
    started_on as care_began_on
from marts.ceased_period
