-- One row per place or provider of a placement, with the day from which
-- another holds.
-- key: placement_id, began_on

select
    placement_id,
    began_on,
    coalesce(
        lead(began_on) over (partition by placement_id order by began_on),
        date '9999-12-31'
    ) as until_on,
    place_code,
    provider_code,
    miles
from core.place
