-- One row per child looked after on a day that snapshots are taken: the latest
-- pathway plan by then, whether it is fresh enough, and whether the child is of
-- an age at which one is due.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.pathway_updated_on,
    stretch.started_on <= snapshot.pathway_by as is_past_pathway_start,
    coalesce(stretch.pathway_updated_on > snapshot.plan_after, false)
        as is_pathway_fresh,
    coalesce(
        snapshot.snapshot_on >= stretch.of_age_on
        and snapshot.snapshot_on < stretch.of_age_until_on,
        false
    ) as is_of_pathway_age
from marts.pathway_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
