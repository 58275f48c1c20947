-- One row per child on the newest list of either score whom a reader may see,
-- with the child's places, bands and groups.
-- key: child

select
    score.child_id as child,
    score.place::bigint as place,
    score.is_listed,
    score.rule_place::bigint as rule_place,
    score.is_rule_listed,
    score.probability,
    score.band,
    score.rule_score::bigint as rule_score,
    score.rule_band,
    child_state.cohort,
    child_state.team,
    child_state.iro
from risk.score
left join marts.child_state
    on
        score.child_id = child_state.child_id
        and score.as_of >= child_state.from_on
        and score.as_of < child_state.until_on
where
    score.is_newest
    and (score.is_listed or score.is_rule_listed)
    and (
        $caseload::varchar is null
        or score.child_id in (
            select child_id from marts.caseload where iro = $caseload
        )
    )
order by score.place
