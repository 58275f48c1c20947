-- One row per annual review of a foster carer.
-- key: carer, reviewed_on

select
    carer,
    case when approved <= run_date.as_at then approved end as approved_on,
    reviewed as reviewed_on,
    outcome,
    return_position,
    row_number,
    file_order
from raw.carer_reviews
cross join reference.run_date
where is_used
