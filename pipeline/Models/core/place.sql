-- One row per placement and day on which its place or provider was set.
-- key: placement_id, began_on

select
    placement_episode.placement_id,
    placement_episode.began_on,
    placement_episode.place_code,
    placement_episode.provider_code
from core.placement_episode
inner join core.placement
    on placement_episode.placement_id = placement.placement_id
qualify row_number() over (
    partition by placement_episode.placement_id, placement_episode.began_on
    order by placement_episode.episode_number desc
) = 1
