-- One row per midway review.
-- key: child_id, done_on, file_order

select
    midway_review.child_id,
    midway_review.done_on,
    midway_review.iro,
    midway_review.outcome,
    midway_review.care_plan_grade,
    good_grade.code is not null as is_care_plan_good,
    midway_review.file_order
from staging.midway_review
left join reference.code_group as good_grade
    on
        good_grade.grouping = 'good_grade'
        and good_grade.code = midway_review.care_plan_grade
