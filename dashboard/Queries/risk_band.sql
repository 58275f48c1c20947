-- One row per band of either score: how often drift followed a score in it, in
-- the last year that was tested. A rule score that was never tested is counted
-- on the run's own months whose horizon has passed.
-- key: source, band

with

followed as (
    select distinct child_id, as_of from risk.label
),

judged as (
    select
        score.rule_band as band,
        count(*) as rows,
        count(followed.child_id) as events
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
            score.as_of + to_months(setting.risk_horizon_months::integer)
        )::date <= run.as_at
    group by score.rule_band
)

select
    band.source,
    band.band,
    band.from_score,
    case when band.rows = 0 and band.source = 'rule'
        then coalesce(judged.rows, 0)
        else band.rows
    end as rows,
    case when band.rows = 0 and band.source = 'rule'
        then coalesce(judged.events, 0)
        else band.events
    end as events
from risk.band
left join judged on band.band = judged.band
order by band.source, band.from_score desc
