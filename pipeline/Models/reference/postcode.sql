-- One row per postcode supplied with its place on the national grid.
-- key: postcode

select
    postcode,
    easting,
    northing
from raw.postcodes
where is_used and easting is not null and northing is not null
