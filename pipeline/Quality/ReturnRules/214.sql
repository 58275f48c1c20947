-- One row per short break with the postcode or the URN of a placement.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where is_short_break and (pl_post is not null or urn is not null)
