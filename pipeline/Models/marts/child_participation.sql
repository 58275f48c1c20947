-- One row per child looked after on a day that snapshots are taken with a
-- review in the 12 months to it whose taking part is known.
-- key: child_id, snapshot_on

select
    child_month.child_id,
    child_month.snapshot_on,
    bool_and(review_held.has_taken_part) as took_part_in_all,
    count(*) as reviews,
    count(*) filter (where review_held.has_taken_part) as reviews_taken_part_in
from marts.child_month
cross join reference.timescale
inner join marts.review_held
    on
        child_month.child_id = review_held.child_id
        and review_held.is_participation_known
        and review_held.held_on <= child_month.snapshot_on
        and review_held.held_on
        > child_month.snapshot_on - to_months(timescale."window")
group by child_month.child_id, child_month.snapshot_on
order by child_month.snapshot_on, child_month.child_id
