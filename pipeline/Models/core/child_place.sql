-- One row per period of care and stretch of days with one place and provider,
-- until_on not included.
-- key: care_period_id, from_on

select
    placement.care_period_id,
    greatest(placement.started_on, place.began_on) as from_on,
    least(placement.until_on, place.until_on) as until_on,
    place.place_code,
    place.provider_code
from core.placement_stretch as placement
inner join core.place_stretch as place
    on
        placement.placement_id = place.placement_id
        and placement.started_on < place.until_on
        and placement.until_on > place.began_on
