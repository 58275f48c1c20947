-- One row per episode without an end or a reason although a later one began.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
-- Episodes without a start come last, so one that has a start follows only on one that has.
where next.decom is not null and (dec is null or rec is null)
