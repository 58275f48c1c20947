-- One row per IRO in post on a day that snapshots are taken: the children allocated, and those who need more time.
-- key: iro

with

allocated as (
    select
        child_state.iro,
        child_state.cohort = 'UASC' as is_unaccompanied,
        coalesce(child_status.is_far, false) as is_far
    from marts.child_month
    asof left join marts.child_state
        on
            child_month.child_id = child_state.child_id
            and child_month.snapshot_on >= child_state.from_on
    left join marts.child_status
        on
            child_month.child_id = child_status.child_id
            and child_month.snapshot_on = child_status.snapshot_on
    where child_month.snapshot_on = $day
)

select
    iro_workload.iro,
    iro_workload.fte::double as fte,
    iro_workload.child_count as children,
    count(*) filter (where allocated.is_unaccompanied) as unaccompanied,
    count(*) filter (where allocated.is_far) as far,
    iro_workload.child_count / iro_workload.fte as per_full_time,
    setting.recommended_caseload::double as recommended
from marts.iro_workload
cross join reference.setting
left join allocated on iro_workload.iro = allocated.iro
where iro_workload.snapshot_on = $day
group by all
order by iro_workload.iro
