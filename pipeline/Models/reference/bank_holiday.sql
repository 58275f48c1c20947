-- One row per bank holiday of England and Wales.
-- key: day

select
    date as day,
    min(name) as name
from raw.bank_holidays
where is_used and date is not null
group by date
