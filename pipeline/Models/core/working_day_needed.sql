-- One row per day from which working days are counted, and how many.
-- key: day, working_days

select distinct
    started_on as day,
    timescale.first_review as working_days
from core.care_period
cross join reference.timescale
where has_first_review_known
