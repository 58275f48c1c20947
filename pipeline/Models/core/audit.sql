-- One row per audit or observation.
-- key: audit_id

select
    audit.audit_id,
    audit.child_id,
    audit.iro,
    audit.audited_on,
    audit.kind,
    audit.grade,
    audit.theme,
    observation.code is not null as is_observation,
    good_grade.code is not null as is_good
from staging.audit
left join reference.code_group as observation
    on
        observation.grouping = 'observation'
        and observation.code = audit.kind
left join reference.code_group as good_grade
    on
        good_grade.grouping = 'good_grade'
        and good_grade.code = audit.grade
