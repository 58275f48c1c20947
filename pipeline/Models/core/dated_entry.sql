-- One row per entry of the service's own lists about a child that stands in no
-- mart of its own, with its days: who was responsible, plans, assessments,
-- decisions that are not due yet; and per incident of a child missing. What
-- happened on one day ends on it; null until it ends.
-- A view: marts.child_entry alone reads it.
-- key: child_id, lane, from_on, kind, detail

select
    child_id,
    'iro' as lane,
    began_on as from_on,
    ended_on as to_on,
    null as due_on,
    iro as kind,
    null as detail,
    'iro_allocations' as extract
from core.iro_allocation
union all
select
    child_id, 'social_worker', began_on, ended_on, null,
    social_worker_id, null, 'SWEpisodes'
from core.social_worker
union all
select
    care_plan.child_id, 'care_plan', care_plan.updated_on, care_plan.updated_on,
    null, case when care_plan.is_pathway then 'pathway plan' else 'care plan' end,
    code_set.meaning, 'care_plans'
from core.care_plan
left join reference.code_set
    on
        code_set.extract = 'care_plans'
        and code_set."column" = 'PLAN'
        and code_set.code = care_plan.plan
union all
select
    child_id, 'education_plan', completed_on, completed_on, null,
    'personal education plan', quality, 'personal_education_plans'
from core.education_plan
union all
select
    child_id, 'health', assessed_on, assessed_on, null,
    'health assessment', kind, 'health_assessments'
from core.health_assessment
union all
select
    child_id, 'decision', reviewed_on, completed_on, due_on,
    'decision of a review', null, 'review_decisions'
from core.review_decision
cross join reference.run_date
where due_on is null or due_on > run_date.as_at
union all
select
    child_id, 'missing', began_on, ended_on, null,
    'missing from care', null, 'Missing'
from core.missing_incident
