-- One row per child looked after on a day that snapshots are taken: whether a
-- review is overdue then, and whether any was late in the 12 months before.
-- key: child_id, snapshot_on

with

windowed as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        child_month.care_period_id,
        child_month.started_on,
        snapshot.window_began_after,
        child_month.started_on
        <= child_month.snapshot_on - timescale.child_level_lead
            as is_settled
    from marts.child_month
    cross join reference.timescale
    inner join core.snapshot using (snapshot_on)
),

late as (
    select
        child_id,
        care_period_id,
        due_on,
        coalesce(held_on, date '9999-12-31') as held_on,
        held_on is not null as is_held
    from marts.review_timeliness
    where due_on < coalesce(held_on, date '9999-12-31')
),

judged as (
    select
        windowed.child_id,
        windowed.snapshot_on,
        late.held_on > windowed.snapshot_on
        and late.care_period_id = windowed.care_period_id as is_overdue,
        late.is_held and late.held_on <= windowed.snapshot_on as was_late,
        late.due_on
    from windowed
    inner join late
        on
            windowed.child_id = late.child_id
            and windowed.snapshot_on >= late.due_on
            and windowed.window_began_after < late.held_on
),

counted as (
    select
        child_id,
        snapshot_on,
        bool_or(is_overdue) as is_overdue,
        bool_or(was_late) as had_late_review,
        min(due_on) filter (where is_overdue) as overdue_since_on,
        count(*) filter (where is_overdue or was_late) as late_review_count
    from judged
    group by child_id, snapshot_on
)

select
    windowed.child_id,
    windowed.snapshot_on,
    windowed.care_period_id,
    windowed.started_on,
    windowed.is_settled,
    coalesce(counted.is_overdue, false) as is_overdue,
    coalesce(counted.had_late_review, false) as had_late_review,
    counted.overdue_since_on,
    coalesce(counted.late_review_count, 0) as late_review_count
from windowed
left join counted
    on
        windowed.child_id = counted.child_id
        and windowed.snapshot_on = counted.snapshot_on
