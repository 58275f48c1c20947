-- One row: the days that the run is for.
-- key: as_at

select
    as_at,
    known_at,
    return_year
from raw.run_date
