-- One row per change day of a child in a placement, with the place as it was.
-- A view: marts.child_state alone reads it.
-- key: child_id, from_on

select
    child_day.child_id,
    child_day.from_on,
    place.place_code,
    place.provider_code
from core.child_day
inner join core.placement_stretch as placement
    on
        child_day.care_period_id = placement.care_period_id
        and child_day.groups_of_day >= placement.started_on
        and child_day.groups_of_day < placement.until_on
inner join core.place_stretch as place
    on
        placement.placement_id = place.placement_id
        and child_day.groups_of_day >= place.began_on
        and child_day.groups_of_day < place.until_on
