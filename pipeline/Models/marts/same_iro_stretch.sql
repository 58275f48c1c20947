-- One row per child looked after and stretch of days with one IRO for the 12
-- months to each, until_on not included; or without one.
-- key: child_id, from_on

with

allocation as (
    select
        iro_allocation.child_id,
        iro_allocation.began_on,
        reference.months_reached(iro_allocation.began_on, timescale."window")
            as from_on,
        coalesce(iro_allocation.ended_on, date '9999-12-31') as until_on
    from core.iro_allocation
    cross join reference.timescale
),

lasting as (
    select * from allocation
    where from_on < until_on
),

changed as (
    select child_id, from_on as day from lasting
    union
    select child_id, until_on from lasting
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
    bool_or(lasting.child_id is not null) as has_same_iro,
    min(lasting.began_on) as same_iro_since_on
from piece
cross join reference.run_date
left join lasting
    on
        piece.child_id = lasting.child_id
        and piece.from_on >= lasting.from_on
        and piece.from_on < lasting.until_on
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
group by all
