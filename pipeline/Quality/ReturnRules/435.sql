-- One row per change of placement alone with another status or the same placement.
-- A blank is the same as nothing.
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
            place = previous.place
            and pl_post = previous.pl_post
            and urn = previous.urn
            and place_provider = previous.place_provider
        )
    )
