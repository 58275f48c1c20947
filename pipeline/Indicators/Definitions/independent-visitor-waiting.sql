-- One row per child referred for an independent visitor on or before a day
-- that snapshots are taken, and neither matched nor withdrawn by it.
-- key: member_id, counted_on

select
    visitor_referral.child_id as member_id,
    visitor_referral.child_id,
    snapshot.snapshot_on as counted_on,
    min(visitor_referral.referred_on) as referred_on
from marts.visitor_referral
inner join marts.snapshot
    on
        visitor_referral.referred_on <= snapshot.snapshot_on
        and coalesce(visitor_referral.matched_on, date '9999-12-31')
        > snapshot.snapshot_on
        and coalesce(visitor_referral.ended_on, date '9999-12-31')
        > snapshot.snapshot_on
group by visitor_referral.child_id, snapshot.snapshot_on
