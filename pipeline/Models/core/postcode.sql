-- One row per postcode whose place on the national grid is known, in metres.
-- key: postcode

select
    postcode,
    any_value(easting) as easting,
    any_value(northing) as northing
from reference.postcode
group by postcode
