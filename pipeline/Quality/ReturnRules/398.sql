-- One row per short break with a postcode.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where is_short_break and (home_post is not null or pl_post is not null)
