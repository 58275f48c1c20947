-- One row per thing that happened to a child or is due for one: what a time
-- axis of the child shows. What happened on one day ends on it; null until it
-- ends.
-- A view: the entries, and what stands in marts of its own.
-- key: child_id, lane, from_on, to_on, kind, detail

select
    child_id,
    'decision' as lane,
    reviewed_on as from_on,
    completed_on as to_on,
    due_on,
    'decision of a review' as kind,
    null as detail,
    null as outcome,
    'review_decisions' as extract,
    case
        when is_completed_in_time then 'in time'
        when completed_on is not null then 'late'
        else 'overdue'
    end as state
from marts.review_decision
union all
select
    child_id,
    'visit' as lane,
    visited_on as from_on,
    visited_on as to_on,
    null as due_on,
    coalesce(method, 'not known') as kind,
    iro as detail,
    null as outcome,
    'iro_visits' as extract,
    null as state
from marts.iro_visit
union all by name
select * from marts.child_entry
