-- One row per change day, up to the next, with the period of care and the day
-- whose groups hold: on the day a period ends, the day before, but never before
-- it began, and not where the child is back in care that day.
-- A view: marts.child_state alone reads it.
-- key: child_id, from_on

with

present as (
    select
        *,
        least(
            coalesce(ended_on + 1, date '9999-12-31'),
            coalesce(
                lead(started_on) over (
                    partition by child_id order by care_period_number
                ),
                date '9999-12-31'
            )
        ) as until_on
    from core.care_period
)

select
    change_day.child_id,
    change_day.from_on,
    coalesce(
        lead(change_day.from_on) over (
            partition by change_day.child_id order by change_day.from_on
        ),
        date '9999-12-31'
    ) as until_on,
    present.care_period_id,
    case
        when present.ended_on = change_day.from_on
            then greatest(change_day.from_on - 1, present.started_on)
        else change_day.from_on
    end as groups_of_day
from core.change_day
left join present
    on
        change_day.child_id = present.child_id
        and change_day.from_on >= present.started_on
        and change_day.from_on < present.until_on
