-- One row per child looked after and stretch of days with the same last contact
-- with an IRO, until_on not included.
-- key: child_id, from_on

with

visit as (
    select
        child_id,
        visited_on,
        visited_on as from_on,
        coalesce(lead(visited_on) over by_day, date '9999-12-31') as until_on
    from core.iro_visit
    window by_day as (partition by child_id order by visited_on)
    union all
    select child_id, null, date '0001-01-01', min(visited_on)
    from core.iro_visit
    group by child_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, visit.from_on) as from_on,
        least(care.until_on, visit.until_on) as until_on,
        care.started_on,
        visit.visited_on
    from marts.care_stretch as care
    left join visit
        on
            care.child_id = visit.child_id
            and care.from_on < visit.until_on
            and care.until_on > visit.from_on
)

select piece.*
from piece
cross join reference.run_date
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
