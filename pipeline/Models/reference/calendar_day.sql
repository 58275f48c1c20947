-- One row per day of the years whose bank holidays are known, with how many
-- working days there were up to it. The nth working day after a day is the
-- working day whose number is n more than that day's.
-- key: day

with

year_known as (
    select
        make_date(min(year(day)), 1, 1) as first_day,
        make_date(max(year(day)), 12, 31) as last_day
    from reference.bank_holiday
),

days as (
    select unnest(generate_series(first_day, last_day, interval 1 day))::date
        as day
    from year_known
),

marked as (
    select
        days.day,
        isodow(days.day) < 6 and bank_holiday.day is null as is_working_day
    from days
    left join reference.bank_holiday on days.day = bank_holiday.day
)

select
    day,
    is_working_day,
    count(*) filter (where is_working_day) over (order by day)
        as working_day_number
from marked
order by day
