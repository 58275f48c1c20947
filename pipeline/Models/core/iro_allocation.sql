-- One row per allocation of a child to an IRO; rows that touch or overlap are
-- one.
-- key: child_id, iro, began_on

with

rows_in_order as (
    select
        *,
        coalesce(ended_on, date '9999-12-31') as until_on,
        max(coalesce(ended_on, date '9999-12-31')) over (
            partition by child_id, iro
            order by began_on, file_order
            rows between unbounded preceding and 1 preceding
        ) as covered_until_on
    from staging.iro_allocation
    where ended_on is null or ended_on > began_on
),

grouped as (
    select
        *,
        sum((began_on > coalesce(covered_until_on, date '0001-01-01'))::integer)
            over (
                partition by child_id, iro
                order by began_on, file_order
            ) as allocation_number
    from rows_in_order
)

select
    child_id,
    iro,
    min(began_on) as began_on,
    nullif(max(until_on), date '9999-12-31') as ended_on,
    max(file_order) as file_order
from grouped
group by child_id, iro, allocation_number
