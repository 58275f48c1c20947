-- One row per short break of a child who has them of both kinds.
-- key: extract, row_number

with

children as (
    select child
    from checked.episode
    where is_short_break and child is not null
    group by child
    having count(distinct ls) = 2
)

select
    'Episodes' as extract,
    row_number
from checked.episode
inner join children using (child)
where is_short_break
