-- One row per episode with an end and no reason, or a reason and no end.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where (dec is null) <> (rec is null)
