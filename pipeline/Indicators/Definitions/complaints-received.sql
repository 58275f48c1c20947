-- One row per complaint received.
-- key: member_id

select
    complaint_id as member_id,
    child_id,
    received_on as counted_on,
    coalesce(theme, 'not known') as theme,
    resolved_on
from marts.complaint
