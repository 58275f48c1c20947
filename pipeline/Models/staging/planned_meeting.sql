-- One row per review meeting still to come that is entered already: of such a
-- row only the report is used, for the meeting has not happened. Without
-- RECORDED it is known as soon as it is in the extract.
-- key: child_id, planned_for

select
    child as child_id,
    review as planned_for,
    case when report_received <= run_date.as_at then report_received end
        as report_received_on
from raw.review_meetings
cross join reference.run_date
where
    row_state = 'after as-at'
    and coalesce(recorded <= run_date.known_at, true)
qualify row_number() over (
    partition by child, review order by file_order desc
) = 1
