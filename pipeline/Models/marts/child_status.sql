-- One row per child looked after on a day that snapshots are taken: legal
-- status, place, and how far the placement is from home.
-- key: child_id, snapshot_on

with

legal as (
    select
        legal_status.*,
        care_order.code is not null as is_care_order,
        section_20.code is not null as is_section_20,
        placement_order.code is not null as is_placement_order
    from core.legal_status_stretch as legal_status
    left join reference.code_group as care_order
        on
            care_order.grouping = 'care_order'
            and care_order.code = legal_status.legal_status_code
    left join reference.code_group as section_20
        on
            section_20.grouping = 'section_20'
            and section_20.code = legal_status.legal_status_code
    left join reference.code_group as placement_order
        on
            placement_order.grouping = 'placement_order'
            and placement_order.code = legal_status.legal_status_code
),

place as (
    select
        stretch.*,
        adoption.code is not null as is_adoption,
        long_term.code is not null as is_long_term,
        stretch.miles > setting.far_miles as is_far,
        miles_band."group" as miles_group
    from core.place_stretch as stretch
    cross join reference.setting
    left join reference.band as miles_band
        on
            miles_band.grouping = 'miles'
            and stretch.miles >= miles_band.from_value
            and stretch.miles < miles_band.to_value
    left join reference.code_group as adoption
        on
            adoption.grouping = 'placed_for_adoption'
            and adoption.code = stretch.place_code
    left join reference.code_group as long_term
        on
            long_term.grouping = 'long_term_foster'
            and long_term.code = stretch.place_code
)

select
    child_month.child_id,
    child_month.snapshot_on,
    child_month.started_on,
    legal.legal_status_code,
    place.place_code,
    place.miles,
    coalesce(legal.is_care_order, false) as is_under_care_order,
    coalesce(legal.is_section_20, false) as is_section_20,
    coalesce(legal.is_placement_order, false)
    and not coalesce(place.is_adoption, false) as is_waiting_for_match,
    coalesce(place.is_long_term, false) as is_fostered_long_term,
    place.is_far,
    place.miles_group,
    coalesce(unaccompanied_child.ended_on, date '9999-12-31')
    > child_month.snapshot_on
    and unaccompanied_child.child_id is not null as is_unaccompanied
from marts.child_month
left join legal
    on
        child_month.care_period_id = legal.care_period_id
        and child_month.snapshot_on >= legal.began_on
        and child_month.snapshot_on < legal.until_on
left join place
    on
        child_month.placement_id = place.placement_id
        and child_month.snapshot_on >= place.began_on
        and child_month.snapshot_on < place.until_on
left join core.unaccompanied_child
    on child_month.child_id = unaccompanied_child.child_id
