-- One row per reason of either score for a child on the newest list of either
-- whom a reader may see.
-- key: child, source, position

select
    reason.child_id as child,
    reason.source,
    reason.position::bigint as position,
    reason.event,
    reason.feature,
    definition.label,
    definition.unit,
    reason.value,
    reason.contribution,
    reason.words,
    reason.record_on
from risk.reason
inner join risk.score
    on
        reason.child_id = score.child_id
        and reason.as_of = score.as_of
        and (score.is_listed or score.is_rule_listed)
left join risk.definition on reason.feature = definition.feature
where
    $caseload::varchar is null
    or reason.child_id in (
        select child_id from marts.caseload where iro = $caseload
    )
order by
    reason.child_id,
    reason.source,
    reason.position
