-- One row per child looked after on a day that snapshots are taken: whether
-- the child is of an age at which a plan or assessment is due.
-- key: child_id, snapshot_on

select
    child_plan.*,
    coalesce(
        child_plan.snapshot_on
        >= reference.birthday(child_plan.born_on, setting.school_age_from)
        and child_plan.snapshot_on
        < reference.birthday(child_plan.born_on, setting.school_age_before),
        false
    ) as is_of_school_age,
    coalesce(
        child_plan.snapshot_on
        >= reference.birthday(child_plan.born_on, setting.pathway_age_from)
        and child_plan.snapshot_on
        < reference.birthday(child_plan.born_on, setting.pathway_age_before),
        false
    ) as is_of_pathway_age,
    child_plan.started_on
    <= child_plan.snapshot_on - to_months(timescale."window") as is_year_in_care,
    coalesce(
        child_plan.health_assessed_on > child_plan.snapshot_on - to_months(
            case
                when
                    child_plan.snapshot_on < reference.birthday(
                        child_plan.born_on, setting.health_young_before
                    )
                    then setting.health_months_young
                else setting.health_months
            end
        ), false
    ) as is_health_assessment_fresh
from marts.child_plan
cross join reference.setting
cross join reference.timescale
order by child_plan.snapshot_on, child_plan.child_id
