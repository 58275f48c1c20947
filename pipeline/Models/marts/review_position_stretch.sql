-- One row per child looked after and stretch of days with the same reviews
-- overdue, and late in the 12 months to each, until_on not included.
-- key: child_id, from_on

with

late as (
    select
        review.child_id,
        review.care_period_id,
        review.due_on,
        coalesce(review.held_on, date '9999-12-31') as held_on,
        review.held_on is not null as is_held,
        coalesce(
            reference.months_reached(review.held_on, timescale."window"),
            date '9999-12-31'
        ) as until_on
    from marts.review_timeliness as review
    cross join reference.timescale
    where review.due_on < coalesce(review.held_on, date '9999-12-31')
),

changed as (
    select child_id, due_on as day from late
    union
    select child_id, held_on from late
    union
    select child_id, until_on from late
),

day as (
    select child_id, care_period_id, started_on, until_on, from_on as day
    from marts.care_stretch
    union
    select
        care.child_id, care.care_period_id, care.started_on, care.until_on,
        changed.day
    from marts.care_stretch as care
    inner join changed
        on
            care.child_id = changed.child_id
            and care.from_on < changed.day
            and care.until_on > changed.day
),

piece as (
    select
        child_id,
        care_period_id,
        started_on,
        day as from_on,
        least(until_on, coalesce(
            lead(day) over (partition by child_id order by day), until_on
        )) as until_on
    from day
),

judged as (
    select
        piece.*,
        late.due_on,
        late.held_on > piece.from_on
        and late.care_period_id = piece.care_period_id as is_overdue,
        late.is_held and late.held_on <= piece.from_on as was_late
    from piece
    cross join reference.run_date
    left join late
        on
            piece.child_id = late.child_id
            and piece.from_on >= late.due_on
            and piece.from_on < late.until_on
    where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
)

select
    child_id,
    from_on,
    until_on,
    care_period_id,
    started_on,
    coalesce(bool_or(is_overdue), false) as is_overdue,
    coalesce(bool_or(was_late), false) as had_late_review,
    min(due_on) filter (where is_overdue) as overdue_since_on,
    count(*) filter (where is_overdue or was_late) as late_review_count
from judged
group by all
