-- One row per child looked after and stretch of days in the same place, until_on
-- not included; with the day the placement counts from for long-term stability
-- and the day on which the child is too old for it.
-- key: child_id, from_on

with

place as (
    select placement_id, began_on as from_on, until_on, place_code
    from core.place_stretch
    union all
    select placement_id, date '0001-01-01', min(began_on), null
    from core.place_stretch
    group by placement_id
),

piece as (
    select
        care.* exclude (from_on, until_on),
        greatest(care.from_on, place.from_on) as from_on,
        least(care.until_on, place.until_on) as until_on,
        place.place_code
    from marts.care_stretch as care
    left join place
        on
            care.placement_id = place.placement_id
            and care.from_on < place.until_on
            and care.until_on > place.from_on
)

select
    piece.child_id,
    piece.from_on,
    piece.until_on,
    piece.started_on,
    piece.placement_started_on,
    piece.place_code,
    case
        when adopted_by_others.code is null then piece.placement_started_on
        else coalesce(before.started_on, piece.placement_started_on)
    end as stable_since_on,
    reference.birthday(piece.born_on, timescale.stability_age) as too_old_on
from piece
cross join reference.run_date
cross join reference.timescale
left join reference.code_group as adopted_by_others
    on
        adopted_by_others.grouping = 'adopted_by_others'
        and piece.place_code = adopted_by_others.code
left join core.placement as before
    on
        piece.care_period_id = before.care_period_id
        and before.placement_number = piece.placement_number - 1
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
