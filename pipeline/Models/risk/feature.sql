-- One row per child and day scored: what was known then, in days and counts;
-- null where it is not known or does not apply.
-- key: child_id, as_of

select
    row.child_id,
    row.as_of,
    row.care_period_id,
    row.is_month_end,
    row.started_on,
    row.horizon_on,
    row.as_of - row.started_on as days_in_care,
    (not row.is_start_known)::integer as start_unknown,
    review_fact.next_due_on - row.as_of as days_to_review,
    row.as_of - review_fact.last_review_on as days_since_review,
    review_fact.reviews_late,
    review_fact.took_part_share,
    case
        when row.is_start_known and review_fact.is_first_known
            then least(review_fact.reviews_held, 2)
    end as early_reviews,
    plan_fact.has_permanence_plan::integer as permanence_plan,
    coalesce(early_reviews = 1 and permanence_plan = 0, false)::integer
        as second_without_plan,
    case
        when plan_fact.has_permanence_plan then 0
        else row.as_of - greatest(row.started_on, plan_fact.last_permanent_on)
    end as days_without_plan,
    row.as_of - plan_fact.plan_on as plan_age,
    legal_fact.age_stage,
    case when legal_fact.is_school_age
        then row.as_of
            - coalesce(plan_fact.education_plan_on, row.started_on)
    end as education_plan_age,
    row.as_of - plan_fact.health_on as health_age,
    row.as_of - plan_fact.iro_visit_on as iro_visit_age,
    plan_fact.missing_count,
    coalesce(decision_fact.decisions_open, 0) as decisions_open,
    coalesce(decision_fact.oldest_decision_days, 0) as oldest_decision_days,
    coalesce(decision_fact.decisions_stuck, 0) as decisions_stuck,
    coalesce(decision_fact.decisions_past_1, 0) as decisions_past_1,
    coalesce(decision_fact.decisions_past_2, 0) as decisions_past_2,
    coalesce(decision_fact.decisions_past_3, 0) as decisions_past_3,
    coalesce(decision_fact.decisions_at_risk, 0) as decisions_at_risk,
    decision_fact.nearest_decision_days,
    decision_fact.decisions_completed_share,
    coalesce(placement_fact.placements_recent, 0) as placements_recent,
    coalesce(placement_fact.placements, 0) as placements,
    coalesce(placement_fact.unplanned_endings, 0) as unplanned_endings,
    case when unplanned_endings > 0
        then placement_fact.last_unplanned_on - row.twelve_months_on
    end as unplanned_days_left,
    row.as_of - placement_fact.placement_started_on as placement_age,
    distance_fact.miles,
    (distance_fact.miles > setting.far_miles)::integer as is_far,
    worker_fact.workers_recent,
    worker_fact.workers,
    worker_fact.team_children,
    iro_fact.has_same_iro::integer as same_iro,
    iro_fact.iro_children,
    iro_fact.reports_late,
    coalesce(escalation_fact.escalations_open, 0) as escalations_open,
    coalesce(escalation_fact.oldest_escalation_days, 0)
        as oldest_escalation_days,
    coalesce(escalation_fact.highest_stage, 0) as highest_stage,
    coalesce(escalation_fact.escalations, 0) as escalations,
    coalesce(escalation_fact.concerns, 0) as concerns,
    coalesce(escalation_fact.escalations_at_risk, 0) as escalations_at_risk,
    coalesce(escalation_fact.escalations_new, 0) as escalations_new,
    coalesce(escalation_fact.escalations_nearly_stuck, 0)
        as escalations_nearly_stuck,
    row.as_of - legal_fact.legal_began_on as legal_days,
    legal_fact.match_due_on - row.as_of as days_to_match,
    legal_fact.legal_status
from risk.row
cross join reference.setting
left join risk.review_fact using (child_id, as_of)
left join risk.plan_fact using (child_id, as_of)
left join risk.decision_fact using (child_id, as_of)
left join risk.placement_fact using (child_id, as_of)
left join risk.distance_fact using (child_id, as_of)
left join risk.worker_fact using (child_id, as_of)
left join risk.iro_fact using (child_id, as_of)
left join risk.escalation_fact using (child_id, as_of)
left join risk.legal_fact using (child_id, as_of)
