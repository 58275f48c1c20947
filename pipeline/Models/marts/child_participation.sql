-- One row per child looked after on a day that snapshots are taken with a
-- review in the 12 months to it whose taking part is known: the reviews by that
-- day, less those by the day 12 months before.
-- key: child_id, snapshot_on

with

known as (
    select
        child_id,
        held_on,
        coalesce(
            lead(held_on) over in_order, date '9999-12-31'
        ) as until_on,
        count(*) over in_order as reviews,
        count(*) filter (where has_taken_part) over in_order
            as reviews_taken_part_in
    from marts.review_held
    where is_participation_known
    window in_order as (
        partition by child_id order by held_on, member_id
        rows between unbounded preceding and current row
    )
)

select
    child_month.child_id,
    child_month.snapshot_on,
    known.reviews - coalesce(before.reviews, 0)
    = known.reviews_taken_part_in - coalesce(before.reviews_taken_part_in, 0)
        as took_part_in_all,
    known.reviews - coalesce(before.reviews, 0) as reviews,
    known.reviews_taken_part_in - coalesce(before.reviews_taken_part_in, 0)
        as reviews_taken_part_in
from marts.child_month
inner join core.snapshot using (snapshot_on)
inner join known
    on
        child_month.child_id = known.child_id
        and child_month.snapshot_on >= known.held_on
        and child_month.snapshot_on < known.until_on
left join known as before
    on
        child_month.child_id = before.child_id
        and snapshot.window_began_after >= before.held_on
        and snapshot.window_began_after < before.until_on
where known.reviews > coalesce(before.reviews, 0)
order by child_month.snapshot_on
