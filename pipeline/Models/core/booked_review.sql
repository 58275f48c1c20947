-- One row per child and day for which a review is booked, as the last row
-- says, and not called off.
-- key: child_id, booked_for

with

latest as (
    select
        child_id,
        booked_for,
        cancelled_on
    from staging.booked_review
    qualify row_number() over (
        partition by child_id, booked_for
        order by return_position desc, row_number desc
    ) = 1
)

select
    child_id,
    booked_for
from latest
where cancelled_on is null
