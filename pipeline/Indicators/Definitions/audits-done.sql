-- One row per audit.
-- key: member_id

select
    audit_id as member_id,
    child_id,
    audited_on as counted_on,
    iro,
    coalesce(theme, 'not known') as theme,
    kind,
    grade
from marts.audit
