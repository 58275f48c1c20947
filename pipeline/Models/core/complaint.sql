-- One row per complaint; compliments are left out.
-- key: complaint_id

select
    complaint.complaint_id,
    complaint.child_id,
    complaint.received_on,
    complaint.theme,
    complaint.resolved_on
from staging.complaint
inner join reference.code_group as is_complaint
    on
        is_complaint.grouping = 'complaint'
        and is_complaint.code = complaint.kind
