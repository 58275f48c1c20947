-- One row per audit or observation.
-- key: audit_id

select
    audit as audit_id,
    child as child_id,
    iro,
    audited as audited_on,
    kind,
    grade,
    theme,
    return_position,
    row_number,
    file_order
from raw.audits
where is_used
