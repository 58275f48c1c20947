-- One row per child looked after on the as-at date whom a reader may see, with
-- the next review and what blocks it.
-- key: child

select
    child_id as child,
    review_kind as kind,
    started_on,
    held_before_on,
    due_on,
    days_until_due as days,
    is_overdue,
    due_week_on as week,
    booked_for,
    report_received_on,
    plan_updated_on,
    iro,
    team,
    has_no_iro,
    has_no_report,
    has_old_plan,
    is_booked_late,
    has_no_booking
from marts.review_due
where
    $caseload::varchar is null
    or child_id in (select child_id from marts.caseload where iro = $caseload)
order by
    due_on nulls last,
    child_id
