-- One row per episode before the Children Act 1989 came into force.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where decom < date '1991-10-14'
