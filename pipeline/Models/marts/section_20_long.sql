-- One row per child looked after for the 12 months to a day that snapshots are
-- taken under section 20 throughout, who did not come alone to the UK.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.started_on
from marts.section_20_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
where
    stretch.started_on <= snapshot.window_began_after
    and not (
        stretch.has_come_alone
        and coalesce(stretch.unaccompanied_until_on, date '9999-12-31')
        > snapshot.snapshot_on
    )
