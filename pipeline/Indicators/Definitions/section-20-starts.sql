-- One row per period of care whose start is known. Met: it began under section
-- 20.
-- key: member_id

select
    care_period_id as member_id,
    child_id,
    started_on as counted_on,
    is_section_20_start as is_met,
    first_legal_status_code
from marts.care_period
where is_start_known
