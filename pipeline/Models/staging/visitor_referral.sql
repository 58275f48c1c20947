-- One row per referral for an independent visitor.
-- key: child_id, referred_on

select
    child as child_id,
    referred as referred_on,
    case when matched <= run_date.as_at then matched end as matched_on,
    case when ended <= run_date.as_at then ended end as ended_on,
    return_position,
    row_number,
    file_order
from raw.independent_visitors
cross join reference.run_date
where is_used
