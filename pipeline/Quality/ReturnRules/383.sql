-- One row per episode after a temporary placement that does not go back to where the child was.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where previous.place in ('T0', 'T1', 'T2', 'T3', 'T4')
    and episode_number > 2
    and (
        rne <> 'P'
        or place is distinct from before_previous.place
        or pl_post is distinct from before_previous.pl_post
    )
