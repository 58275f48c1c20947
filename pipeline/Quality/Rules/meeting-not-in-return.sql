-- One row per review meeting without a review on its day, within the returns
-- that were supplied.
-- key: row_number

with

first_return as (
    select min(began_on) as began_on
    from staging.return
    where contract = 'Reviews'
)

select
    'review_meetings' as contract,
    review_meeting.return_position,
    review_meeting.row_number,
    review_meeting.child_id,
    review_meeting.held_on as value
from staging.review_meeting
anti join staging.review using (child_id, held_on)
cross join first_return
where review_meeting.held_on >= first_return.began_on
