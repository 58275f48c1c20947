-- One row per child looked after on a day that snapshots are taken: the place,
-- how far it is from home, and whether the child came alone to the UK.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.place_code,
    stretch.miles,
    stretch.is_far,
    stretch.miles_group,
    stretch.is_fostered_long_term,
    stretch.is_placed_for_adoption,
    stretch.has_come_alone
    and coalesce(stretch.unaccompanied_until_on, date '9999-12-31')
    > snapshot.snapshot_on as is_unaccompanied
from marts.place_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
