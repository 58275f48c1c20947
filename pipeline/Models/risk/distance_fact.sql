-- One row per child and day scored whose placement's distance is known then:
-- as recorded for its latest episode that has a record, else the straight
-- line between postcodes.
-- key: child_id, as_of

select
    placement_fact.child_id,
    placement_fact.as_of,
    arg_max(
        coalesce(
            nullif(placement_distance.miles, setting.unknown_miles),
            round(sqrt(
                pow(home.easting - placed.easting, 2)
                + pow(home.northing - placed.northing, 2)
            ) * 10 / setting.metres_in_ten_miles, 1)
        ),
        (episode.episode_number, placement_distance.file_order)
    ) as miles
from risk.placement_fact
inner join core.placement_episode as episode
    on
        placement_fact.placement_id = episode.placement_id
        and episode.began_on <= placement_fact.as_of
cross join reference.setting
left join staging.placement_distance
    on
        episode.child_id = placement_distance.child_id
        and episode.began_on = placement_distance.began_on
        and placement_distance.known_on <= placement_fact.as_of
left join core.postcode as home on episode.home_postcode = home.postcode
left join core.postcode as placed
    on episode.placement_postcode = placed.postcode
group by placement_fact.child_id, placement_fact.as_of
