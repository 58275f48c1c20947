-- One row per episode whose reason for ending does not fit whether another follows on that day.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where child is not null
    and dec is not null
    and (
        (rec = 'X1' and (not has_next or next.decom <> dec))
        or (rec <> 'X1' and next.decom = dec)
    )
