-- One row per period of care whose start is known that began before the child
-- was one.
-- key: member_id

select
    care_period_id as member_id,
    child_id,
    started_on as counted_on
from marts.care_period
where is_start_known and is_infant_start
