-- One row per reason of the newest drift-risk score of a child whom a reader
-- may see, by the score that serves; one without a reason where it has none.
-- key: position

select
    score.as_of,
    score.band,
    score.probability,
    score.rule_score,
    reason.position,
    reason.words,
    reason.record_on
from risk.score
left join risk.reason
    on
        score.child_id = reason.child_id
        and score.as_of = reason.as_of
        and (score.probability is null) = (reason.source = 'rule')
where
    score.is_newest
    and score.child_id = $child
    and (
        $caseload::varchar is null
        or score.child_id in (
            select child_id from marts.caseload where iro = $caseload
        )
    )
order by
    reason.position
