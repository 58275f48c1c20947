-- One row per child looked after and stretch of days with the same last formal
-- escalation, until_on not included.
-- key: child_id, from_on

with

formal as (
    select child_id, raised_on
    from core.escalation
    where is_formal
),

escalated as (
    select
        child_id,
        raised_on,
        raised_on as from_on,
        coalesce(lead(raised_on) over by_day, date '9999-12-31') as until_on
    from formal
    window by_day as (partition by child_id order by raised_on)
    union all
    select child_id, null, date '0001-01-01', min(raised_on)
    from formal
    group by child_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, escalated.from_on) as from_on,
        least(care.until_on, escalated.until_on) as until_on,
        escalated.raised_on as escalated_on
    from marts.care_stretch as care
    left join escalated
        on
            care.child_id = escalated.child_id
            and care.from_on < escalated.until_on
            and care.until_on > escalated.from_on
)

select piece.*
from piece
cross join reference.run_date
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
