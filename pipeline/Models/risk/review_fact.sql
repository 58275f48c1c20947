-- One row per child and day scored: the reviews held and due, as known then.
-- key: child_id, as_of

with

held as (
    select
        row.child_id,
        row.as_of,
        count(*) filter (
            where review.care_period_id = row.care_period_id
        ) as reviews_held,
        max(review.held_on) filter (
            where review.care_period_id = row.care_period_id
        ) as last_review_on,
        count(participation."group") as judged,
        count(*) filter (where attended.code is not null) as took_part
    from risk.row
    inner join core.review
        on
            row.child_id = review.child_id
            and review.held_on <= row.as_of
    left join reference.code_group as participation
        on
            participation.grouping = 'took_part'
            and participation.code = review.review_code
            and review.held_on > row.twelve_months_on
    left join reference.code_group as attended
        on
            attended.grouping = 'took_part'
            and attended."group" = 'yes'
            and attended.code = participation.code
    group by row.child_id, row.as_of
),

late as (
    select
        row.child_id,
        row.as_of,
        count(*) as reviews_late,
        max(review_clock.due_on) as last_late_on
    from risk.row
    inner join risk.review_clock
        on
            row.child_id = review_clock.child_id
            and review_clock.due_on > row.twelve_months_on
            and review_clock.due_on <= row.as_of
            and coalesce(review_clock.held_on, date '9999-12-31')
            > review_clock.due_on
            and coalesce(review_clock.period_ended_on, date '9999-12-31')
            > review_clock.due_on
    group by row.child_id, row.as_of
)

select
    row.child_id,
    row.as_of,
    coalesce(held.reviews_held, 0) as reviews_held,
    held.last_review_on,
    next_review.due_on as next_due_on,
    coalesce(next_review.is_first_known, false) as is_first_known,
    coalesce(late.reviews_late, 0) as reviews_late,
    late.last_late_on,
    held.took_part / nullif(held.judged, 0) as took_part_share
from risk.row
left join held on row.child_id = held.child_id and row.as_of = held.as_of
left join late on row.child_id = late.child_id and row.as_of = late.as_of
left join risk.review_clock as next_review
    on
        row.care_period_id = next_review.care_period_id
        and next_review.review_number = coalesce(held.reviews_held, 0) + 1
