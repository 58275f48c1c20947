-- One row per change within care that does not begin on the day the previous episode ended.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rne in ('P', 'L', 'T', 'U', 'B') and has_previous and not coalesce(decom = previous.dec, false)
