-- One row per start of care not after the end of the previous episode.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rne = 'S' and decom <= previous.dec
