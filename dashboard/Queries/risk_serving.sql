-- One row, or none where the run was made without scores: which score serves,
-- why, and how long the month's list may be.
-- key: none, for there is one row

with

newest as (
    select
        max(as_of) as scored_on,
        count(*) as children,
        count(*) filter (where is_listed) as room
    from risk.score
    where is_newest
)

select
    model.model,
    model.serves,
    model.why_rule,
    model.trained_as_at,
    model.feature_version,
    model.sha256,
    coalesce(model.has_passed_gate, false) as has_passed_gate,
    model.approved_by,
    model.approved_on,
    newest.scored_on,
    (newest.scored_on + to_months(setting.risk_horizon_months::integer))::date
        as horizon_on,
    newest.children,
    newest.room
from risk.model
cross join newest
cross join reference.setting
where newest.scored_on is not null
