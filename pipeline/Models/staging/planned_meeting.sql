-- One row per review meeting still to come whose report is in: of such rows
-- only that is used, for the meeting itself has not happened. Without
-- RECORDED the report's own day is when the row is known.
-- key: child_id, planned_for

select
    child as child_id,
    review as planned_for,
    report_received as report_received_on
from raw.review_meetings
cross join reference.run_date
where
    row_state = 'after as-at'
    and report_received <= run_date.as_at
    and coalesce(recorded, report_received) <= run_date.known_at
qualify row_number() over (
    partition by child, review order by file_order desc
) = 1
