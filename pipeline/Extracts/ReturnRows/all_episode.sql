-- One row per episode in a return, with its neighbours among the child's episodes of that return.
-- key: is_last_year, row_number

with

births as (
    select
        is_last_year,
        child,
        arg_max(dob, row_number) as dob
    from checked.all_header
    where child is not null
    group by is_last_year, child
),

numbered as materialized (
    select
        *,
        case when child is not null then row_number() over in_order end as episode_number
    from checked.all_episodes
    window in_order as (
        partition by is_last_year, child
        order by decom nulls last, dec nulls last, row_number
    )
)

select
    episode.*,
    birth.dob,
    coalesce(episode.ls in ('V3', 'V4'), false) as is_short_break,
    coalesce(episode.place in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_temporary,
    {
        'dec': earlier.dec, 'rec': earlier.rec, 'ls': earlier.ls, 'cin': earlier.cin,
        'place': earlier.place, 'pl_post': earlier.pl_post, 'urn': earlier.urn,
        'place_provider': earlier.place_provider,
        'reason_place_change': earlier.reason_place_change
    } as previous,
    { 'place': before_earlier.place, 'pl_post': before_earlier.pl_post } as before_previous,
    { 'decom': later.decom, 'rne': later.rne, 'place': later.place } as next,
    earlier.episode_number is not null as has_previous,
    later.episode_number is not null as has_next
from numbered as episode
left join births as birth
    on episode.child = birth.child and episode.is_last_year = birth.is_last_year
left join numbered as earlier
    on episode.child = earlier.child and episode.is_last_year = earlier.is_last_year
    and episode.episode_number = earlier.episode_number + 1
left join numbered as before_earlier
    on episode.child = before_earlier.child and episode.is_last_year = before_earlier.is_last_year
    and episode.episode_number = before_earlier.episode_number + 2
left join numbered as later
    on episode.child = later.child and episode.is_last_year = later.is_last_year
    and episode.episode_number = later.episode_number - 1
