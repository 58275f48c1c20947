-- One row per change of legal status alone with the same status or another placement.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rne = 'L'
    and has_previous
    and (
        ls is not distinct from previous.ls
        or place is distinct from previous.place
        or pl_post is distinct from previous.pl_post
        or urn is distinct from previous.urn
        or place_provider is distinct from previous.place_provider
    )
