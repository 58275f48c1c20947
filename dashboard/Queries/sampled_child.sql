-- One row per child looked after on the as-at date whom a reader may see, with
-- the groups that a sample can be spread over.
-- key: child

select
    child_month.child_id as child,
    child_state.cohort,
    child_state.team,
    child_state.iro,
    coalesce(score.rule_band, 'not scored') as band
from marts.child_month
left join marts.child_state
    on
        child_month.child_id = child_state.child_id
        and child_month.snapshot_on >= child_state.from_on
        and child_month.snapshot_on < child_state.until_on
left join risk.score
    on child_month.child_id = score.child_id and score.is_newest
where
    child_month.snapshot_on = $as_at
    and (
        $caseload::varchar is null
        or child_month.child_id in (
            select child_id from marts.caseload where iro = $caseload
        )
    )
order by child_month.child_id
