-- One row per referral to an advocate.
-- key: member_id

select
    child_id || '@' || file_order as member_id,
    child_id,
    referred_on as counted_on,
    referred_by,
    issue,
    closed_on,
    outcome
from marts.advocacy_referral
