-- One row per period and child with advocacy open on any day of it, on the
-- first such day.
-- key: child_id, period

select
    advocacy_referral.child_id,
    reporting_period.period,
    min(greatest(advocacy_referral.referred_on, reporting_period.from_on))
        as counted_on,
    min(advocacy_referral.referred_on) as referred_on
from core.advocacy_referral
inner join marts.reporting_period
    on
        advocacy_referral.referred_on <= reporting_period.to_on
        and coalesce(advocacy_referral.closed_on, date '9999-12-31')
        >= reporting_period.from_on
group by advocacy_referral.child_id, reporting_period.period
order by counted_on
