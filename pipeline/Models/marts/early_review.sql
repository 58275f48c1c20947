-- One row per first review held of a child who was young when care began.
-- key: member_id

select
    review_held.member_id,
    review_held.child_id,
    review_held.held_on,
    review_held.iro,
    review_held.review_kind,
    review_held.review_code,
    review_held.started_on,
    early_day.day as early_by_on,
    review_held.held_on <= early_day.day as is_early
from marts.review_held
cross join reference.setting
left join reference.calendar_day as start_day
    on review_held.started_on = start_day.day
left join reference.calendar_day as early_day
    on
        early_day.is_working_day
        and early_day.working_day_number
        = start_day.working_day_number + setting.first_review_young_working_days
where review_held.review_kind = 'first' and review_held.was_young_at_start
order by review_held.held_on
