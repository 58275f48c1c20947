-- One row per child looked after on a day that snapshots are taken, from the
-- first day asked for and the first review there is, with the last day of the
-- three months that are judged.
-- key: child_id, as_of

select
    episode.child_id,
    snapshot.snapshot_on as as_of,
    episode.care_period_id,
    care_period.started_on,
    care_period.is_start_known,
    episode.legal_status_code,
    (snapshot.snapshot_on + to_months(setting.risk_horizon_months::integer))::date
        as horizon_on,
    (snapshot.snapshot_on - to_months(setting.risk_horizon_months::integer))::date
        as three_months_on,
    (snapshot.snapshot_on - to_months(setting.risk_half_year_months::integer))
    ::date as six_months_on,
    (snapshot.snapshot_on - to_months(timescale."window"))::date
        as twelve_months_on,
    snapshot.snapshot_on = last_day(snapshot.snapshot_on) as is_month_end
from core.episode
inner join marts.snapshot
    on
        episode.began_on <= snapshot.snapshot_on
        and coalesce(episode.ended_on, date '9999-12-31') > snapshot.snapshot_on
inner join core.care_period
    on episode.care_period_id = care_period.care_period_id
cross join reference.risk_span
cross join reference.setting
cross join reference.timescale
where
    snapshot.snapshot_on >= risk_span.from_on
    and snapshot.snapshot_on >= (select min(held_on) from core.review)
