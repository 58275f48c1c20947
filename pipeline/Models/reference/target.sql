-- One row per target and the day from which it holds.
-- key: indicator, from_on

select
    indicator,
    "from" as from_on,
    target
from raw.targets
where is_used and "from" is not null and target is not null
