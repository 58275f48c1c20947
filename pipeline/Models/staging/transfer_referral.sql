-- One row per referral to the National Transfer Scheme.
-- key: child_id, referred_on

select
    child as child_id,
    referred as referred_on,
    outcome,
    case when "on" <= run_date.as_at then "on" end as settled_on,
    return_position,
    row_number
from raw.transfers
cross join reference.run_date
where is_used
