-- One row per episode without an end or a reason although a later one began.
-- key: extract, row_number

with

latest as (
    select child, max(decom) as decom
    from checked.episode
    where child is not null
    group by child
)

select
    'Episodes' as extract,
    row_number
from checked.episode
inner join latest using (child)
where episode.decom < latest.decom and (dec is null or rec is null)
