-- One row per placement and day on which its place or provider was set, with
-- the miles from home: as recorded for its latest episode that has a record,
-- else the straight line between postcodes.
-- key: placement_id, began_on

with

latest_of_day as (
    select * from core.placement_episode
    qualify row_number() over (
        partition by placement_id, began_on order by episode_number desc
    ) = 1
),

measured as (
    select
        latest_of_day.*,
        last_value(placement_distance.miles ignore nulls) over (
            partition by latest_of_day.placement_id
            order by latest_of_day.began_on
        ) as recorded_miles,
        round(sqrt(
            pow(home.easting - placed.easting, 2)
            + pow(home.northing - placed.northing, 2)
        ) * 10 / setting.metres_in_ten_miles, 1) as straight_miles
    from latest_of_day
    cross join reference.setting
    left join core.placement_distance
        on
            latest_of_day.child_id = placement_distance.child_id
            and latest_of_day.began_on = placement_distance.began_on
    left join core.postcode as home
        on latest_of_day.home_postcode = home.postcode
    left join core.postcode as placed
        on latest_of_day.placement_postcode = placed.postcode
)

select
    measured.placement_id,
    measured.began_on,
    measured.place_code,
    measured.provider_code,
    round(coalesce(
        nullif(measured.recorded_miles, setting.unknown_miles),
        measured.straight_miles
    ), 1) as miles
from measured
inner join core.placement
    on measured.placement_id = placement.placement_id
cross join reference.setting
