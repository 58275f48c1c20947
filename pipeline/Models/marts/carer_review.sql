-- One row per annual review of a foster carer that can be judged.
-- key: file_order

select
    carer_review.file_order,
    carer_review.carer,
    carer_review.reviewed_on,
    carer_review.counted_from,
    carer_review.reviewed_on
    <= carer_review.counted_from + to_months(setting.carer_review_months)
        as is_in_time
from core.carer_review
cross join reference.setting
where carer_review.counted_from is not null
order by carer_review.reviewed_on
