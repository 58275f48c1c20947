-- One row per IRO in post on a day that snapshots are taken, with the children
-- looked after who are allocated to them that day.
-- key: iro, snapshot_on

with

in_post as (
    select
        snapshot.snapshot_on,
        iro.iro,
        iro.fte,
        permanent.code is not null as is_permanent
    from marts.snapshot
    inner join core.iro
        on
            snapshot.snapshot_on >= iro.began_on
            and snapshot.snapshot_on
            < coalesce(iro.ended_on, date '9999-12-31')
    left join reference.code_group as permanent
        on
            permanent.grouping = 'permanent'
            and permanent.code = iro.employment
    qualify row_number() over (
        partition by snapshot.snapshot_on, iro.iro
        order by iro.began_on desc, iro.file_order desc
    ) = 1
),

allocated as (
    select
        child_month.snapshot_on,
        iro_allocation.iro,
        count(*) as child_count
    from marts.child_month
    inner join core.iro_allocation
        on
            child_month.child_id = iro_allocation.child_id
            and child_month.snapshot_on >= iro_allocation.began_on
            and child_month.snapshot_on
            < coalesce(iro_allocation.ended_on, date '9999-12-31')
    group by child_month.snapshot_on, iro_allocation.iro
)

select
    in_post.iro,
    in_post.snapshot_on,
    in_post.fte,
    in_post.is_permanent,
    coalesce(allocated.child_count, 0) as child_count,
    coalesce(allocated.child_count, 0) / in_post.fte
    > setting.recommended_caseload as is_over_recommended
from in_post
cross join reference.setting
left join allocated
    on
        in_post.snapshot_on = allocated.snapshot_on
        and in_post.iro = allocated.iro
where in_post.fte > 0
order by in_post.snapshot_on, in_post.iro
