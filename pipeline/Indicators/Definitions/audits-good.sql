-- One row per audit. Met: graded good or outstanding.
-- key: member_id

select
    audit_id as member_id,
    child_id,
    audited_on as counted_on,
    is_good as is_met,
    iro,
    coalesce(theme, 'not known') as theme,
    kind,
    grade
from marts.audit
