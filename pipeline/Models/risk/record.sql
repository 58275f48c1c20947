-- One row per child and day scored: the dated records behind the features.
-- key: child_id, as_of

select
    row.child_id,
    row.as_of,
    row.started_on as care_started_on,
    review_fact.next_due_on as review_due_on,
    review_fact.last_review_on as review_held_on,
    review_fact.last_late_on as review_late_on,
    plan_fact.plan_on,
    plan_fact.education_plan_on,
    plan_fact.health_on,
    plan_fact.iro_visit_on,
    plan_fact.missing_on,
    decision_fact.oldest_decision_due_on as decision_due_on,
    decision_fact.next_stuck_on as decision_stuck_on,
    placement_fact.placement_started_on,
    placement_fact.last_unplanned_on as placement_broke_down_on,
    worker_fact.worker_began_on as social_worker_began_on,
    iro_fact.iro_began_on,
    iro_fact.last_meeting_on as report_due_on,
    escalation_fact.oldest_escalation_on as escalation_raised_on,
    escalation_fact.last_raised_on as concern_raised_on,
    legal_fact.legal_began_on,
    legal_fact.match_due_on
from risk.row
left join risk.review_fact using (child_id, as_of)
left join risk.plan_fact using (child_id, as_of)
left join risk.decision_fact using (child_id, as_of)
left join risk.placement_fact using (child_id, as_of)
left join risk.worker_fact using (child_id, as_of)
left join risk.iro_fact using (child_id, as_of)
left join risk.escalation_fact using (child_id, as_of)
left join risk.legal_fact using (child_id, as_of)
