-- One row per missing incident that starts before the one before it ended.
-- key: extract, row_number

with

incidents as (
    select
        row_number,
        mis_start,
        row_number() over in_order as incident_number,
        lag(mis_end) over in_order as previous_end
    from checked.missing
    where child is not null
    window in_order as (
        partition by child
        order by coalesce(mis_end, mis_start) nulls last, mis_start nulls last, row_number
    )
)

select
    'Missing' as extract,
    row_number
from incidents
where incident_number > 1 and (previous_end is null or previous_end > mis_start)
