-- One row per stay of an IRO in the service: stretches of employment that
-- touch are one, those without hours belong to none.
-- key: iro, began_on

with

in_order as (
    select
        *,
        coalesce(ended_on, date '9999-12-31') as until_on,
        max(coalesce(ended_on, date '9999-12-31')) over (
            partition by iro
            order by began_on, file_order
            rows between unbounded preceding and 1 preceding
        ) as covered_until_on
    from core.iro
    where fte > 0
),

numbered as (
    select
        *,
        sum((began_on > coalesce(covered_until_on, date '0001-01-01'))::integer)
            over (partition by iro order by began_on, file_order)
            as stay_number
    from in_order
)

select
    iro,
    min(began_on) as began_on,
    nullif(max(until_on), date '9999-12-31') as ended_on
from numbered
group by iro, stay_number
