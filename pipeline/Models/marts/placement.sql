-- One row per placement that counts.
-- key: placement_id

select
    placement.placement_id,
    placement.child_id,
    placement.started_on,
    placement.ended_on,
    placement.placement_number > 1 as is_move,
    placement.ended_in_care,
    placement.is_ending_unplanned,
    placement.reason_moved_code,
    greatest(placement.ended_on - 1, care_period.started_on)
        as ending_groups_of_day,
    (
        placement.started_on + setting.move_review_days <= run_date.as_at
        and coalesce(care_period.ended_on, date '9999-12-31')
        > placement.started_on + setting.move_review_days
    ) as lasted_in_care,
    min(review.held_on) as review_held_on
from core.placement
inner join core.care_period
    on placement.care_period_id = care_period.care_period_id
cross join reference.setting
cross join reference.run_date
left join core.review
    on
        placement.care_period_id = review.care_period_id
        and review.held_on >= placement.started_on
        and review.held_on <= placement.started_on + setting.move_review_days
group by all
order by placement.started_on
