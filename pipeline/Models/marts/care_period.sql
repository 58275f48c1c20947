-- One row per period of care.
-- key: care_period_id

select
    care_period_id,
    child_id,
    care_period_number,
    started_on,
    ended_on,
    is_start_known,
    has_ceased,
    first_legal_status_code,
    reason_ceased_code
from core.care_period
order by started_on
