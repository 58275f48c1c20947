-- One row per stay while the carer is on holiday, of a child with more than two of them.
-- key: extract, row_number

with

stays as (
    select
        row_number,
        count(*) over (partition by child) as stays_of_child
    from checked.episode
    where place = 'T3' and child is not null
)

select
    'Episodes' as extract,
    row_number
from stays
where stays_of_child > 2
