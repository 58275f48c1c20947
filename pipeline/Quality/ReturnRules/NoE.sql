-- One row per episode from before the year of a child without an episode in last year's return.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where child is not null
    and decom < (select starts_on from checked.year)
    and exists (select * from checked.file where contract = 'Episodes' and is_last_year)
    and child not in (select child from checked.episodes_last where child is not null)
