-- One row per child and day on which a placement began or ended, up to the day
-- of the next such row: how many had begun and how many had ended by then.
-- key: child_id, from_on

with

changes as (
    select child_id, started_on as from_on, 1 as begun, 0 as ended
    from core.placement
    union all
    select child_id, ended_on, 0, 1
    from core.placement
    where ended_on is not null
),

days as (
    select child_id, from_on, sum(begun) as begun, sum(ended) as ended
    from changes
    group by child_id, from_on
)

select
    child_id,
    from_on,
    coalesce(lead(from_on) over by_day, date '9999-12-31') as until_on,
    (sum(begun) over by_day)::bigint as begun,
    (sum(ended) over by_day)::bigint as ended
from days
window by_day as (partition by child_id order by from_on)
