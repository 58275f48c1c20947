-- One row per child and stretch of days with one social worker, until_on not
-- included: where two hold the case, the one who took it over later.
-- key: child_id, from_on

with

changed as (
    select child_id, began_on as day from core.social_worker
    union
    select child_id, ended_on from core.social_worker
),

stretch as (
    select
        child_id,
        day as from_on,
        coalesce(
            lead(day) over (partition by child_id order by day),
            date '9999-12-31'
        ) as until_on
    from changed
    where day is not null
)

select
    stretch.child_id,
    stretch.from_on,
    stretch.until_on,
    social_worker.social_worker_id
from stretch
inner join core.social_worker
    on
        stretch.child_id = social_worker.child_id
        and stretch.from_on >= social_worker.began_on
        and stretch.from_on
        < coalesce(social_worker.ended_on, date '9999-12-31')
qualify row_number() over (
    partition by stretch.child_id, stretch.from_on
    order by social_worker.began_on desc, social_worker.file_order desc
) = 1
