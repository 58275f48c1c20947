-- One row per child on Header with neither an episode nor an OC3 row.
-- key: extract, row_number

select
    'Header' as extract,
    row_number
from checked.header
where child is not null
    and child not in (select child from checked.episodes where child is not null)
    and child not in (select child from checked.oc3 where child is not null)
