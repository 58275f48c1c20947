-- One row per child looked after on a day that snapshots are taken: the latest
-- personal education plan by then, whether it is fresh enough, and whether the
-- child is of an age for one.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.education_plan_on,
    coalesce(
        snapshot.snapshot_on >= stretch.of_age_on
        and snapshot.snapshot_on < stretch.of_age_until_on,
        false
    ) as is_of_school_age,
    coalesce(stretch.education_plan_on > snapshot.education_plan_after, false)
        as is_education_plan_fresh
from marts.education_plan_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
