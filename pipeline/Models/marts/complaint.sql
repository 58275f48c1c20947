-- One row per complaint; compliments are left out.
-- key: complaint_id

select
    complaint_id,
    child_id,
    received_on,
    theme,
    resolved_on
from core.complaint
order by received_on
