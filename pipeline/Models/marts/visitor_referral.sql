-- One row per referral for an independent visitor.
-- key: child_id, referred_on, file_order

select
    child_id,
    referred_on,
    matched_on,
    ended_on,
    file_order
from core.visitor_referral
order by referred_on
