-- One row per child on the newest list of either score whom a reader may see,
-- with the features that are not known of the child. A feature that cannot
-- apply, such as the days of a decision where none is open, is not among them.
-- key: child

select
    feature.child_id as child,
    concat_ws(
        ',',
        case when feature.days_to_review is null then 'days_to_review' end,
        case when feature.days_since_review is null
            then 'days_since_review'
        end,
        case when feature.permanence_plan is null then 'permanence_plan' end,
        case when feature.plan_age is null then 'plan_age' end,
        case when feature.health_age is null then 'health_age' end,
        case when feature.iro_visit_age is null then 'iro_visit_age' end,
        case when feature.missing_count is null then 'missing_count' end,
        case when feature.decisions_completed_share is null
            then 'decisions_completed_share'
        end,
        case when feature.took_part_share is null then 'took_part_share' end,
        case when feature.placement_age is null then 'placement_age' end,
        case when feature.miles is null then 'miles' end,
        case when feature.workers is null then 'workers' end,
        case when feature.team_children is null then 'team_children' end,
        case when feature.same_iro is null then 'same_iro' end,
        case when feature.iro_children is null then 'iro_children' end,
        case when feature.reports_late is null then 'reports_late' end,
        case when feature.legal_days is null then 'legal_days' end
    ) as features
from risk.feature
inner join risk.score
    on
        feature.child_id = score.child_id
        and feature.as_of = score.as_of
        and (score.is_listed or score.is_rule_listed)
where
    $caseload::varchar is null
    or feature.child_id in (
        select child_id from marts.caseload where iro = $caseload
    )
order by feature.child_id
