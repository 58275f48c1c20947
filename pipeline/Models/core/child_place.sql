-- One row per change day of a child in a placement, with the place as it was.
-- key: child_id, from_on

with

present as (
    select
        child_day.child_id,
        child_day.from_on,
        child_day.groups_of_day,
        placement.placement_id
    from core.child_day
    asof inner join core.placement
        on
            child_day.care_period_id = placement.care_period_id
            and child_day.groups_of_day >= placement.started_on
)

select
    present.child_id,
    present.from_on,
    place.place_code,
    place.provider_code
from present
asof inner join core.place
    on
        present.placement_id = place.placement_id
        and present.groups_of_day >= place.began_on
