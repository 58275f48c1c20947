-- One row per child on the newest list of either score whom a reader may see
-- and day scored of the last twelve months.
-- key: child, scored_on

select
    score.child_id as child,
    score.as_of as scored_on,
    score.probability,
    score.band,
    score.rule_score::bigint as rule_score,
    score.rule_band
from risk.score
inner join risk.score as listed
    on
        score.child_id = listed.child_id
        and listed.is_newest
        and (listed.is_listed or listed.is_rule_listed)
where
    $caseload::varchar is null
    or score.child_id in (
        select child_id from marts.caseload where iro = $caseload
    )
order by
    score.child_id,
    score.as_of
