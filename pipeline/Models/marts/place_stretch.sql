-- One row per child looked after and stretch of days in the same place, until_on
-- not included, and how far it is from home.
-- key: child_id, from_on

with

place as (
    select
        placement_id,
        place_code,
        miles,
        began_on as from_on,
        until_on
    from core.place_stretch
    union all
    select placement_id, null, null, date '0001-01-01', min(began_on)
    from core.place_stretch
    group by placement_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, place.from_on) as from_on,
        least(care.until_on, place.until_on) as until_on,
        place.place_code,
        place.miles
    from marts.care_stretch as care
    left join place
        on
            care.placement_id = place.placement_id
            and care.from_on < place.until_on
            and care.until_on > place.from_on
)

select
    piece.*,
    piece.miles > setting.far_miles as is_far,
    miles_band."group" as miles_group,
    long_term.code is not null as is_fostered_long_term,
    adoption.code is not null as is_placed_for_adoption,
    unaccompanied_child.child_id is not null as has_come_alone,
    unaccompanied_child.ended_on as unaccompanied_until_on
from piece
cross join reference.run_date
cross join reference.setting
left join reference.band as miles_band
    on
        miles_band.grouping = 'miles'
        and piece.miles >= miles_band.from_value
        and piece.miles < miles_band.to_value
left join reference.code_group as long_term
    on
        long_term.grouping = 'long_term_foster'
        and piece.place_code = long_term.code
left join reference.code_group as adoption
    on
        adoption.grouping = 'placed_for_adoption'
        and piece.place_code = adoption.code
left join core.unaccompanied_child
    on piece.child_id = unaccompanied_child.child_id
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
