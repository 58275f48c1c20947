-- One row per IRO in post on a day that snapshots are taken: the children allocated, and those who need more time.
-- key: iro

with

allocated as (
    select
        child_state.iro,
        child_state.cohort = 'UASC' as is_unaccompanied,
        coalesce(child_place.is_far, false) as is_far,
        sibling_group.child_id is not null as is_sibling
    from marts.child_month
    left join marts.child_state
        on
            child_month.child_id = child_state.child_id
            and child_month.snapshot_on >= child_state.from_on
            and child_month.snapshot_on < child_state.until_on
    left join marts.child_place
        on
            child_month.child_id = child_place.child_id
            and child_month.snapshot_on = child_place.snapshot_on
    left join marts.sibling_group
        on
            child_month.child_id = sibling_group.child_id
            and child_month.snapshot_on = sibling_group.snapshot_on
    where child_month.snapshot_on = $day
),

held as (
    select
        iro_workload.iro,
        iro_workload.fte::double as fte,
        iro_workload.child_count,
        count(*) filter (where allocated.is_unaccompanied) as unaccompanied,
        count(*) filter (where allocated.is_far) as far,
        count(*) filter (where allocated.is_sibling) as siblings
    from marts.iro_workload
    left join allocated on iro_workload.iro = allocated.iro
    where iro_workload.snapshot_on = $day
    group by all
)

select
    held.iro,
    held.fte,
    held.child_count as children,
    held.unaccompanied,
    held.far,
    held.siblings,
    held.child_count / held.fte as per_full_time,
    (
        held.child_count
        + held.unaccompanied * setting.weight_unaccompanied
        + held.far * setting.weight_far
        + held.siblings * setting.weight_sibling
    )::double / held.fte as weighted,
    setting.recommended_caseload::double as recommended
from held
cross join reference.setting
order by held.iro
