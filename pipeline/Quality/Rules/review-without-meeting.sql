-- One row per review of which there is no meeting, from the first meeting on.
-- key: return_position, row_number

with

first_meeting as (
    select min(held_on) as held_on from staging.review_meeting
)

select
    'Reviews' as contract,
    review.return_position,
    review.row_number,
    review.child_id,
    review.held_on as value
from staging.review
anti join staging.review_meeting using (child_id, held_on)
cross join first_meeting
where review.held_on >= first_meeting.held_on
