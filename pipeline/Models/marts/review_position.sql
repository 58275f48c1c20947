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
        (child_month.snapshot_on - to_months(timescale."window"))::date
            as window_began_after,
        child_month.started_on
        <= child_month.snapshot_on - timescale.child_level_lead
            as is_settled
    from marts.child_month
    cross join reference.timescale
),

judged as (
    select
        windowed.child_id,
        windowed.snapshot_on,
        review.due_on <= windowed.snapshot_on
        and coalesce(review.held_on, date '9999-12-31') > windowed.snapshot_on
        and review.care_period_id = windowed.care_period_id as is_overdue,
        review.held_on > review.due_on
        and review.held_on <= windowed.snapshot_on as was_late,
        review.due_on
    from windowed
    inner join marts.review_timeliness as review
        on
            windowed.child_id = review.child_id
            and review.due_on <= windowed.snapshot_on
            and coalesce(review.held_on, date '9999-12-31')
            > windowed.window_began_after
)

select
    windowed.child_id,
    windowed.snapshot_on,
    windowed.care_period_id,
    windowed.started_on,
    windowed.is_settled,
    coalesce(bool_or(judged.is_overdue), false) as is_overdue,
    coalesce(bool_or(judged.was_late), false) as had_late_review,
    min(judged.due_on) filter (where judged.is_overdue) as overdue_since_on,
    count(*) filter (where judged.is_overdue or judged.was_late)
        as late_review_count
from windowed
left join judged
    on
        windowed.child_id = judged.child_id
        and windowed.snapshot_on = judged.snapshot_on
group by all
order by windowed.snapshot_on, windowed.child_id
