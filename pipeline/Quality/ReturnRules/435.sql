-- One row per change of placement alone with another status or the same placement.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rne in ('P', 'T')
    and has_previous
    and (
        ls is distinct from previous.ls
        or (
            place is not distinct from previous.place
            and pl_post is not distinct from previous.pl_post
            and urn is not distinct from previous.urn
            and place_provider is not distinct from previous.place_provider
        )
    )
