-- One row per day that snapshots are taken: each month's last day from the
-- first period of care on, and the as-at date; with the days that what is
-- looked for on it must lie after (until then and not on it, *_after) or may
-- have happened by (that day included, *_by).
-- key: snapshot_on

select
    snapshot.snapshot_on,
    snapshot.window_began_after,
    snapshot.snapshot_on - timescale.child_level_lead as review_settled_by,
    snapshot.snapshot_on - 7 * setting.pathway_weeks as pathway_by,
    (snapshot.snapshot_on - to_months(timescale.stability_placement))::date
        as placed_by,
    (snapshot.snapshot_on - to_months(timescale.stability_in_care))::date
        as in_care_by,
    (snapshot.snapshot_on - to_months(setting.plan_months))::date as plan_after,
    (snapshot.snapshot_on - to_months(setting.education_plan_months))::date
        as education_plan_after,
    (snapshot.snapshot_on - to_months(setting.health_months))::date
        as health_after,
    (snapshot.snapshot_on - to_months(setting.health_months_young))::date
        as health_after_young,
    (snapshot.snapshot_on - to_months(setting.iro_visit_months))::date
        as visit_after
from core.snapshot
cross join reference.setting
cross join reference.timescale
order by snapshot.snapshot_on
