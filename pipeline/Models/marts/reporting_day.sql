-- One row per day and reporting period it lies in: a month, a quarter, a year.
-- key: day, period

select
    unnest(generate_series(from_on, to_on, interval 1 day))::date as day,
    period
from marts.reporting_period
order by day, period
