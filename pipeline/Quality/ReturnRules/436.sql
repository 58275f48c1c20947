-- One row per change of legal status and placement in which one of them is the same.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rne in ('B', 'U')
    and has_previous
    and (
        ls is not distinct from previous.ls
        or (
            place is not distinct from previous.place
            and pl_post is not distinct from previous.pl_post
            and urn is not distinct from previous.urn
            and place_provider is not distinct from previous.place_provider
        )
    )
