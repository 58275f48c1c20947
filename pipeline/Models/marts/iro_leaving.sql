-- One row per period and IRO in post on its first day, with the day they left
-- where that lies in the period.
-- key: iro, period

select
    iro_stay.iro,
    reporting_period.period,
    reporting_period.from_on as counted_on,
    case
        when iro_stay.ended_on <= reporting_period.to_on then iro_stay.ended_on
    end as left_on
from core.iro_stay
inner join marts.reporting_period
    on
        iro_stay.began_on <= reporting_period.from_on
        and coalesce(iro_stay.ended_on, date '9999-12-31')
        > reporting_period.from_on
order by reporting_period.from_on, iro_stay.iro
