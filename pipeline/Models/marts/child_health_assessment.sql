-- One row per child looked after on a day that snapshots are taken: the latest
-- health assessment by then, for how many months it lasts, and whether it still
-- does.
-- A view: the stretches, day by day.
-- key: child_id, snapshot_on

select
    stretch.child_id,
    snapshot.snapshot_on,
    stretch.health_assessed_on,
    case
        when snapshot.snapshot_on < stretch.grown_on
            then stretch.health_months_young
        else stretch.health_months
    end as health_months,
    stretch.started_on <= snapshot.window_began_after as is_year_in_care,
    coalesce(stretch.health_assessed_on > case
        when snapshot.snapshot_on < stretch.grown_on
            then snapshot.health_after_young
        else snapshot.health_after
    end, false) as is_health_assessment_fresh
from marts.health_assessment_stretch as stretch
inner join marts.snapshot
    on
        snapshot.snapshot_on < stretch.until_on
        and snapshot.snapshot_on >= stretch.from_on
