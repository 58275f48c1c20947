-- One row per audit or observation.
-- key: audit_id

select
    audit_id,
    child_id,
    iro,
    audited_on,
    kind,
    grade,
    theme,
    is_good
from core.audit
order by audited_on
