-- One row per child looked after on a day that snapshots are taken: the last
-- contact with an IRO and the last formal escalation by then.
-- key: child_id, snapshot_on

with

visit as (
    select
        child_id,
        visited_on,
        coalesce(
            lead(visited_on) over (partition by child_id order by visited_on),
            date '9999-12-31'
        ) as until_on
    from core.iro_visit
),

escalated as (
    select
        child_id,
        raised_on,
        coalesce(
            lead(raised_on) over (partition by child_id order by raised_on),
            date '9999-12-31'
        ) as until_on
    from core.escalation
    where is_formal
),

day_before as (
    select
        snapshot.snapshot_on,
        (snapshot.snapshot_on - to_months(setting.iro_visit_months))::date
            as visit_on,
        snapshot.window_began_after
    from core.snapshot
    cross join reference.setting
)

select
    child_month.child_id,
    child_month.snapshot_on,
    child_month.started_on,
    visit.visited_on,
    child_month.started_on <= day_before.visit_on as is_long_enough_for_visit,
    coalesce(visit.visited_on > day_before.visit_on, false) as has_fresh_visit,
    escalated.raised_on as escalated_on,
    coalesce(escalated.raised_on > day_before.window_began_after, false)
        as has_been_escalated
from marts.child_month
inner join day_before using (snapshot_on)
left join visit
    on
        child_month.child_id = visit.child_id
        and child_month.snapshot_on >= visit.visited_on
        and child_month.snapshot_on < visit.until_on
left join escalated
    on
        child_month.child_id = escalated.child_id
        and child_month.snapshot_on >= escalated.raised_on
        and child_month.snapshot_on < escalated.until_on
