-- One row per change day, up to the next, with the period of care and the day
-- whose groups hold: on the day a period ends, the day before, but never before
-- it began, and not where the child is back in care that day.
-- key: child_id, from_on

with

in_period as (
    select
        change_day.child_id,
        change_day.from_on,
        care_period.care_period_id,
        care_period.started_on,
        care_period.ended_on
    from core.change_day
    left join core.care_period
        on
            change_day.child_id = care_period.child_id
            and change_day.from_on >= care_period.started_on
            and change_day.from_on
            <= coalesce(care_period.ended_on, date '9999-12-31')
    qualify row_number() over (
        partition by change_day.child_id, change_day.from_on
        order by care_period.care_period_number desc
    ) = 1
)

select
    child_id,
    from_on,
    coalesce(
        lead(from_on) over (partition by child_id order by from_on),
        date '9999-12-31'
    ) as until_on,
    care_period_id,
    case
        when ended_on = from_on then greatest(from_on - 1, started_on)
        else from_on
    end as groups_of_day
from in_period
