-- One row per child looked after on a day that snapshots are taken: legal
-- status, place, and how far the placement is from home.
-- key: child_id, snapshot_on

with

held as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        child_month.started_on,
        legal_status.legal_status_code,
        place.place_code,
        place.miles
    from marts.child_month
    left join core.legal_status_stretch as legal_status
        on
            child_month.care_period_id = legal_status.care_period_id
            and child_month.snapshot_on >= legal_status.began_on
            and child_month.snapshot_on < legal_status.until_on
    left join core.place_stretch as place
        on
            child_month.placement_id = place.placement_id
            and child_month.snapshot_on >= place.began_on
            and child_month.snapshot_on < place.until_on
)

select
    held.child_id,
    held.snapshot_on,
    held.started_on,
    held.legal_status_code,
    held.place_code,
    held.miles,
    care_order.code is not null as is_under_care_order,
    section_20.code is not null as is_section_20,
    placement_order.code is not null
    and adoption.code is null as is_waiting_for_match,
    long_term.code is not null as is_fostered_long_term,
    held.miles > setting.far_miles as is_far,
    miles_band."group" as miles_group,
    coalesce(unaccompanied_child.ended_on, date '9999-12-31')
    > held.snapshot_on
    and unaccompanied_child.child_id is not null as is_unaccompanied
from held
cross join reference.setting
left join reference.band as miles_band
    on
        miles_band.grouping = 'miles'
        and held.miles >= miles_band.from_value
        and held.miles < miles_band.to_value
left join core.unaccompanied_child
    on held.child_id = unaccompanied_child.child_id
left join reference.code_group as care_order
    on
        care_order.grouping = 'care_order'
        and care_order.code = held.legal_status_code
left join reference.code_group as section_20
    on
        section_20.grouping = 'section_20'
        and section_20.code = held.legal_status_code
left join reference.code_group as placement_order
    on
        placement_order.grouping = 'placement_order'
        and placement_order.code = held.legal_status_code
left join reference.code_group as adoption
    on
        adoption.grouping = 'placed_for_adoption'
        and adoption.code = held.place_code
left join reference.code_group as long_term
    on
        long_term.grouping = 'long_term_foster'
        and long_term.code = held.place_code
order by held.snapshot_on, held.child_id
