-- One row per midway review with a grade. Met: the care plan was graded good
-- or outstanding.
-- key: member_id

select
    child_id || '@' || file_order as member_id,
    child_id,
    done_on as counted_on,
    is_care_plan_good as is_met,
    iro,
    done_on,
    care_plan_grade
from marts.midway_review
where care_plan_grade is not null
