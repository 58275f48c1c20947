-- One row per child and unbroken stretch of days on which the child and a
-- brother or sister are looked after, until_on not included.
-- key: child_id, from_on

with

care as (
    select
        child_id,
        started_on as from_on,
        coalesce(ended_on, date '9999-12-31') as until_on
    from core.care_period
    where ended_on is null or ended_on > started_on
),

-- Materialized, so that the days are compared last: of all pairs of periods,
-- few are those of brothers and sisters.
relative as materialized (
    select
        care.child_id,
        care.from_on,
        care.until_on,
        other.child_id as relative_id
    from care
    inner join core.sibling on care.child_id = sibling.child_id
    inner join core.sibling as other
        on
            sibling.family = other.family
            and sibling.child_id <> other.child_id
),

together as (
    select
        relative.child_id,
        greatest(relative.from_on, care.from_on) as from_on,
        least(relative.until_on, care.until_on) as until_on
    from relative
    inner join care
        on
            relative.relative_id = care.child_id
            and relative.from_on < care.until_on
            and relative.until_on > care.from_on
),

marked as (
    select
        *,
        from_on > max(until_on) over (
            partition by child_id
            order by from_on
            rows between unbounded preceding and 1 preceding
        ) as begins
    from together
),

numbered as (
    select
        *,
        count(*) filter (where begins) over (
            partition by child_id
            order by from_on
            rows between unbounded preceding and current row
        ) as stretch_number
    from marked
)

select
    child_id,
    min(from_on) as from_on,
    max(until_on) as until_on
from numbered
group by child_id, stretch_number
