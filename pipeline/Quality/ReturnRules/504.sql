-- One row per episode with another category of need than the one it carries on.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where previous.rec = 'X1' and previous.dec = decom and cin is distinct from previous.cin
