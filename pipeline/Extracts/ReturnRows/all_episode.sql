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
)

select
    episode.*,
    birth.dob,
    coalesce(episode.ls in ('V3', 'V4'), false) as is_short_break,
    coalesce(episode.place in ('T0', 'T1', 'T2', 'T3', 'T4'), false) as is_temporary,
    case when episode.child is not null then row_number() over in_order end as episode_number,
    case when episode.child is not null then count(*) over of_child end as episodes_of_child,
    case when episode.child is not null then lag(episode) over in_order end as previous,
    case when episode.child is not null then lag(episode, 2) over in_order end as before_previous,
    case when episode.child is not null then lead(episode) over in_order end as next,
    coalesce(episode_number > 1, false) as has_previous,
    coalesce(episode_number < episodes_of_child, false) as has_next
from checked.all_episodes as episode
left join births as birth
    on episode.child = birth.child and episode.is_last_year = birth.is_last_year
window
    of_child as (partition by episode.is_last_year, episode.child),
    in_order as (
        partition by episode.is_last_year, episode.child
        order by episode.decom nulls last, episode.dec nulls last, episode.row_number
    )
