-- One row per published figure that an indicator is compared with.
-- key: indicator, period, compared_with

select
    indicator,
    period,
    "group" as compared_with,
    value,
    source
from raw.comparators
where is_used and period is not null and value is not null
