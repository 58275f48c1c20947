-- One row per thing the monitor looked at, what moved most first.
-- key: measure, name

select
    as_of,
    measure,
    state,
    words
from risk.monitor
order by
    state != 'steady' desc,
    measure,
    abs(value) desc,
    name
