-- One row per referral to an advocate.
-- key: child_id, referred_on

select
    child as child_id,
    referred as referred_on,
    referred_by,
    issue,
    case when closed <= run_date.as_at then closed end as closed_on,
    outcome,
    return_position,
    row_number,
    file_order
from raw.advocacy
cross join reference.run_date
where is_used
