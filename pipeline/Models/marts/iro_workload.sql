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

allocation as (
    select
        iro_allocation.iro,
        greatest(care.from_on, iro_allocation.began_on) as from_on,
        least(care.until_on, iro_allocation.ended_on) as until_on
    from marts.care_stretch as care
    inner join core.iro_allocation
        on
            care.child_id = iro_allocation.child_id
            and care.from_on
            < coalesce(iro_allocation.ended_on, date '9999-12-31')
            and care.until_on > iro_allocation.began_on
),

allocated as (
    select
        snapshot.snapshot_on,
        allocation.iro,
        count(*) as child_count
    from allocation
    inner join marts.snapshot
        on
            snapshot.snapshot_on < allocation.until_on
            and snapshot.snapshot_on >= allocation.from_on
    group by snapshot.snapshot_on, allocation.iro
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
