-- One row per month, quarter and year up to the as-at date, with the last day
-- of it that is not after that date.
-- key: period

with

months as (
    select distinct date_trunc('month', snapshot_on)::date as month_on
    from marts.snapshot
),

placed as (
    select
        month_on,
        year(month_on) - (month(month_on) < 4)::integer as first_year,
        (month(month_on) + 8) % 12 // 3 as quarter
    from months
),

year_name as (
    select
        *,
        first_year || '-' || lpad(((first_year + 1) % 100)::varchar, 2, '0')
            as year_key
    from placed
),

spans as (
    select
        strftime(month_on, '%Y-%m') as period,
        month_on as from_on,
        last_day(month_on) as to_on
    from year_name
    union
    select
        year_key || '-Q' || (quarter + 1),
        (make_date(first_year, 4, 1) + to_months((quarter * 3)::integer))::date,
        last_day(
            (make_date(first_year, 6, 1) + to_months((quarter * 3)::integer))::date
        )
    from year_name
    union
    select
        year_key,
        make_date(first_year, 4, 1),
        make_date(first_year + 1, 3, 31)
    from year_name
)

select
    spans.period,
    spans.from_on,
    spans.to_on,
    least(spans.to_on, run_date.as_at) as counted_to_on
from spans
cross join reference.run_date
order by spans.from_on, spans.period
