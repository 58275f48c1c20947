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

numbered as (
    select
        is_last_year,
        row_number,
        row_number() over in_order as episode_number,
        lag({
            'dec': dec, 'rec': rec, 'ls': ls, 'cin': cin, 'place': place, 'pl_post': pl_post, 'urn': urn,
            'place_provider': place_provider, 'reason_place_change': reason_place_change
        }) over in_order as previous,
        lag({ 'place': place, 'pl_post': pl_post }, 2) over in_order as before_previous,
        lead({ 'decom': decom, 'rne': rne, 'place': place }) over in_order as next
    from checked.all_episodes
    where child is not null
    window in_order as (
        partition by is_last_year, child
        order by decom nulls last, dec nulls last, row_number
    )
)

select
    episode.*,
    numbered.episode_number,
    birth.dob,
    coalesce(episode.ls in ('V3', 'V4'), false) as is_short_break,
    coalesce(episode.place in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_temporary,
    numbered.previous,
    numbered.before_previous,
    numbered.next,
    numbered.previous is not null as has_previous,
    numbered.next is not null as has_next
from checked.all_episodes as episode
left join births as birth
    on episode.child = birth.child and episode.is_last_year = birth.is_last_year
left join numbered
    on episode.is_last_year = numbered.is_last_year and episode.row_number = numbered.row_number
