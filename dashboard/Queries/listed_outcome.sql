-- One row per child whom a reader may see and month's end, of those that were
-- listed then or that somebody decided on, with the drift that followed once
-- the horizon has passed.
-- key: child, scored_on

with

followed as (
    select
        child_id,
        as_of,
        arg_min(event, happened_on) as event,
        min(happened_on) as happened_on
    from risk.label
    group by child_id, as_of
)

select
    score.child_id as child,
    score.as_of as scored_on,
    score.is_listed,
    score.is_rule_listed,
    (score.as_of + to_months(setting.risk_horizon_months::integer))::date
        as known_on,
    (score.as_of + to_months(setting.risk_horizon_months::integer))::date
    <= run.as_at as is_judged,
    followed.event,
    followed.happened_on
from risk.score
cross join run.run
cross join reference.setting
left join followed
    on
        score.child_id = followed.child_id
        and score.as_of = followed.as_of
where
    score.as_of = last_day(score.as_of)
    and (
        score.is_listed
        or score.is_rule_listed
        or list_contains(string_split($decided, ' '), score.child_id)
    )
    and (
        $caseload::varchar is null
        or score.child_id in (
            select child_id from marts.caseload where iro = $caseload
        )
    )
order by score.as_of, score.child_id
