-- One row per child looked after and stretch of days with the same number of
-- placements in the 12 months to each, until_on not included: those begun by
-- the day, less those ended by the day 12 months before.
-- key: child_id, from_on

with

tally as (
    select child_id, from_on, until_on, begun, ended
    from core.placement_tally
    union all
    select child_id, date '0001-01-01', min(from_on), 0, 0
    from core.placement_tally
    group by child_id
),

shifted as (
    select
        tally.child_id,
        tally.ended,
        reference.months_reached(tally.from_on, timescale."window") as from_on,
        reference.months_reached(tally.until_on, timescale."window") as until_on
    from tally
    cross join reference.timescale
),

begun as (
    select
        care.child_id,
        greatest(care.from_on, tally.from_on) as from_on,
        least(care.until_on, tally.until_on) as until_on,
        care.placement_started_on,
        coalesce(tally.begun, 0) as placements
    from marts.care_stretch as care
    left join tally
        on
            care.child_id = tally.child_id
            and care.from_on < tally.until_on
            and care.until_on > tally.from_on
),

piece as (
    select
        begun.child_id,
        greatest(begun.from_on, shifted.from_on) as from_on,
        least(begun.until_on, shifted.until_on) as until_on,
        begun.placement_started_on,
        begun.placements - coalesce(shifted.ended, 0) as placement_count
    from begun
    left join shifted
        on
            begun.child_id = shifted.child_id
            and begun.from_on < shifted.until_on
            and begun.until_on > shifted.from_on
)

select
    piece.*,
    placements."group" as placements_group
from piece
cross join reference.run_date
left join reference.band as placements
    on
        placements.grouping = 'placements'
        and piece.placement_count >= placements.from_value
        and piece.placement_count < placements.to_value
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
