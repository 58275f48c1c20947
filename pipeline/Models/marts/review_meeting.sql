-- One row per review meeting, with the days by which its papers were due.
-- key: child_id, held_on

select
    review_meeting.child_id,
    review_meeting.held_on,
    review_meeting.iro,
    review_meeting.method,
    review_meeting.late_reason,
    review.review_kind,
    review_meeting.report_received_on,
    coalesce(held_day.working_day_number >= received_day.working_day_number
        + setting.report_working_days, false) as is_report_early_enough,
    review_meeting.decisions_sent_on,
    decisions_day.day as decisions_due_on,
    coalesce(review_meeting.decisions_sent_on <= decisions_day.day, false)
        as are_decisions_in_time,
    review_meeting.record_sent_on,
    record_day.day as record_due_on,
    coalesce(review_meeting.record_sent_on <= record_day.day, false)
        as is_record_in_time,
    review_meeting.chaired_by_child_code,
    chaired.code is not null as is_chaired_by_child,
    run_date.as_at
from core.review_meeting
cross join reference.setting
cross join reference.run_date
left join marts.review_timeliness as review
    on
        review_meeting.child_id = review.child_id
        and review_meeting.held_on = review.held_on
left join reference.calendar_day as held_day
    on review_meeting.held_on = held_day.day
left join reference.calendar_day as received_day
    on review_meeting.report_received_on = received_day.day
left join reference.calendar_day as decisions_day
    on
        decisions_day.is_working_day
        and decisions_day.working_day_number
        = held_day.working_day_number + setting.decisions_working_days
left join reference.calendar_day as record_day
    on
        record_day.is_working_day
        and record_day.working_day_number
        = held_day.working_day_number + setting.record_working_days
left join reference.code_group as chaired
    on
        chaired.grouping = 'chaired_by_child'
        and chaired.code = review_meeting.chaired_by_child_code
order by review_meeting.held_on
