-- One row per day from which working days are counted, and how many.
-- key: day, working_days

select
    started_on as day,
    timescale.first_review as working_days
from core.care_period
cross join reference.timescale
where has_first_review_known
union
select
    raised_on,
    timescale.escalation_resolved
from core.escalation
cross join reference.timescale
union
select
    held_on,
    setting.record_working_days
from core.review_meeting
cross join reference.setting
union
select
    report_received_on,
    setting.report_working_days
from core.review_meeting
cross join reference.setting
where report_received_on is not null
