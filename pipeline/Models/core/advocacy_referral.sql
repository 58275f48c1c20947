-- One row per referral to an advocate.
-- key: child_id, referred_on, file_order

select
    child_id,
    referred_on,
    referred_by,
    issue,
    closed_on,
    outcome,
    file_order
from staging.advocacy_referral
