-- One row per child looked after and stretch of days with the same social
-- workers in the 12 months to each, until_on not included; with the day from
-- which they are known.
-- key: child_id, from_on

with

first_return as (
    select min(began_on) as known_from_on
    from core.social_worker_return
),

worker as (
    select
        social_worker.child_id,
        social_worker.social_worker_id,
        social_worker.began_on as from_on,
        coalesce(
            reference.months_reached(
                social_worker.ended_on, timescale."window"
            ), date '9999-12-31'
        ) as until_on
    from core.social_worker
    cross join reference.timescale
),

changed as (
    select child_id, from_on as day from worker
    union
    select child_id, until_on from worker
),

day as (
    select child_id, started_on, until_on, from_on as day
    from marts.care_stretch
    union
    select care.child_id, care.started_on, care.until_on, changed.day
    from marts.care_stretch as care
    inner join changed
        on
            care.child_id = changed.child_id
            and care.from_on < changed.day
            and care.until_on > changed.day
),

piece as (
    select
        child_id,
        started_on,
        day as from_on,
        least(until_on, coalesce(
            lead(day) over (partition by child_id order by day), until_on
        )) as until_on
    from day
)

select
    piece.child_id,
    piece.from_on,
    piece.until_on,
    piece.started_on,
    first_return.known_from_on,
    count(distinct worker.social_worker_id) as social_workers,
    count(distinct worker.social_worker_id)
    >= any_value(setting.many_social_workers) as has_many_social_workers
from piece
cross join first_return
cross join reference.setting
cross join reference.run_date
left join worker
    on
        piece.child_id = worker.child_id
        and piece.from_on >= worker.from_on
        and piece.from_on < worker.until_on
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
group by all
