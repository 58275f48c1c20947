-- One row per first episode in the year that does not start care: a blank RNE is none either.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where episode_number = 1 and decom >= (select starts_on from checked.year) and rne is distinct from 'S'
