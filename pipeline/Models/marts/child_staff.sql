-- One row per child looked after for the 12 months to a day that snapshots are
-- taken: whether one IRO stayed, and how many social workers there were.
-- key: child_id, snapshot_on

with

settled as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        child_month.started_on,
        snapshot.window_began_after
    from marts.child_month
    inner join core.snapshot using (snapshot_on)
    where child_month.started_on <= snapshot.window_began_after
),

first_return as (
    select min(began_on) as began_on
    from core.social_worker_return
),

workers as (
    select
        settled.child_id,
        settled.snapshot_on,
        count(distinct social_worker.social_worker_id) as social_workers
    from settled
    inner join core.social_worker
        on
            settled.child_id = social_worker.child_id
            and social_worker.began_on <= settled.snapshot_on
            and coalesce(social_worker.ended_on, date '9999-12-31')
            > settled.window_began_after
    group by settled.child_id, settled.snapshot_on
)

select
    settled.child_id,
    settled.snapshot_on,
    settled.started_on,
    bool_or(iro_allocation.child_id is not null) as has_same_iro,
    min(iro_allocation.began_on) as same_iro_since_on,
    any_value(coalesce(workers.social_workers, 0)) as social_workers,
    any_value(coalesce(workers.social_workers, 0) >= setting.many_social_workers)
        as has_many_social_workers,
    any_value(coalesce(
        first_return.began_on <= settled.window_began_after, false
    )) as are_social_workers_known
from settled
cross join reference.setting
cross join first_return
left join workers
    on
        settled.child_id = workers.child_id
        and settled.snapshot_on = workers.snapshot_on
left join core.iro_allocation
    on
        settled.child_id = iro_allocation.child_id
        and iro_allocation.began_on <= settled.window_began_after
        and coalesce(iro_allocation.ended_on, date '9999-12-31')
        > settled.snapshot_on
group by settled.child_id, settled.snapshot_on, settled.started_on
order by settled.snapshot_on
