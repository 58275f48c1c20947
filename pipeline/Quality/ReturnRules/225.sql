-- One row per placement that another takes the place of, without the reason for the change.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rec = 'X1'
    and not is_temporary
    and reason_place_change is null
    and next.rne in ('P', 'B', 'T', 'U')
    and not coalesce(next.place in ('T0', 'T1', 'T2', 'T3', 'T4'), false)
