-- One row per child looked after and stretch of days with the same legal
-- status, until_on not included.
-- key: child_id, from_on

with

legal as (
    select
        care_period_id,
        legal_status_code,
        began_on as from_on,
        until_on
    from core.legal_status_stretch
    union all
    select care_period_id, null, date '0001-01-01', min(began_on)
    from core.legal_status_stretch
    group by care_period_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, legal.from_on) as from_on,
        least(care.until_on, legal.until_on) as until_on,
        legal.legal_status_code
    from marts.care_stretch as care
    left join legal
        on
            care.care_period_id = legal.care_period_id
            and care.from_on < legal.until_on
            and care.until_on > legal.from_on
)

select
    piece.*,
    care_order.code is not null as is_under_care_order,
    section_20.code is not null as is_section_20,
    placement_order.code is not null as is_under_placement_order
from piece
cross join reference.run_date
left join reference.code_group as care_order
    on
        care_order.grouping = 'care_order'
        and piece.legal_status_code = care_order.code
left join reference.code_group as section_20
    on
        section_20.grouping = 'section_20'
        and piece.legal_status_code = section_20.code
left join reference.code_group as placement_order
    on
        placement_order.grouping = 'placement_order'
        and piece.legal_status_code = placement_order.code
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
