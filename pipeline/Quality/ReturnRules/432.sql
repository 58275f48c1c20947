-- One row per episode that follows an end of care and does not start care.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where previous.rec <> 'X1' and rne <> 'S'
