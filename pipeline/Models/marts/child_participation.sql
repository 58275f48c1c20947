-- One row per child looked after on a day that snapshots are taken with a
-- review in the 12 months to it whose taking part is known.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.reviews = stretch.reviews_taken_part_in as took_part_in_all,
    stretch.reviews,
    stretch.reviews_taken_part_in
from marts.participation_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
