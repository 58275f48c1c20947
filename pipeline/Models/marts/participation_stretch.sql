-- One row per child looked after and stretch of days with the same reviews whose
-- taking part is known in the 12 months to each, until_on not included: those
-- held by the day, less those by the day 12 months before. Without a review, no
-- row.
-- key: child_id, from_on

with

known as (
    select
        child_id,
        held_on as from_on,
        coalesce(lead(held_on) over in_order, date '9999-12-31') as until_on,
        count(*) over in_order as reviews,
        count(*) filter (where has_taken_part) over in_order
            as reviews_taken_part_in
    from marts.review_held
    where is_participation_known
    window in_order as (
        partition by child_id order by held_on, member_id
        rows between unbounded preceding and current row
    )
),

shifted as (
    select
        known.child_id,
        known.reviews,
        known.reviews_taken_part_in,
        reference.months_reached(known.from_on, timescale."window") as from_on,
        reference.months_reached(known.until_on, timescale."window") as until_on
    from known
    cross join reference.timescale
    union all
    select
        known.child_id,
        0,
        0,
        date '0001-01-01',
        reference.months_reached(min(known.from_on), any_value(timescale."window"))
    from known
    cross join reference.timescale
    group by known.child_id
),

held as (
    select
        care.child_id,
        greatest(care.from_on, known.from_on) as from_on,
        least(care.until_on, known.until_on) as until_on,
        known.reviews,
        known.reviews_taken_part_in
    from marts.care_stretch as care
    inner join known
        on
            care.child_id = known.child_id
            and care.from_on < known.until_on
            and care.until_on > known.from_on
),

piece as (
    select
        held.child_id,
        greatest(held.from_on, shifted.from_on) as from_on,
        least(held.until_on, shifted.until_on) as until_on,
        held.reviews - shifted.reviews as reviews,
        held.reviews_taken_part_in - shifted.reviews_taken_part_in
            as reviews_taken_part_in
    from held
    inner join shifted
        on
            held.child_id = shifted.child_id
            and held.from_on < shifted.until_on
            and held.until_on > shifted.from_on
)

select piece.*
from piece
cross join reference.run_date
where
    piece.reviews > 0
    and reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
