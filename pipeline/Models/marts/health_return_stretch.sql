-- One row per child looked after, return of health outcomes that has the child,
-- and stretch of days on which it is the latest, until_on not included.
-- key: child_id, from_on

with

latest as (
    select
        return_position,
        stands_for,
        coalesce(lead(stands_for) over by_day, date '9999-12-31') as until_on
    from core.health_return
    window by_day as (order by stands_for, return_position)
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, latest.stands_for) as from_on,
        least(care.until_on, latest.until_on) as until_on,
        latest.stands_for,
        health_outcome.immunisations_code,
        health_outcome.is_immunised,
        health_outcome.dental_check_code,
        health_outcome.has_seen_dentist
    from marts.care_stretch as care
    inner join core.health_outcome
        on care.child_id = health_outcome.child_id
    inner join latest
        on
            health_outcome.return_position = latest.return_position
            and care.from_on < latest.until_on
            and care.until_on > latest.stands_for
)

select piece.*
from piece
cross join reference.run_date
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
