-- One row per child looked after on a day that snapshots are taken: how many
-- placements in the 12 months before, and how long the present one has lasted.
-- key: child_id, snapshot_on

with

counted as (
    select
        child_month.child_id,
        child_month.snapshot_on,
        count(placement.placement_id) as placement_count
    from marts.child_month
    cross join reference.timescale
    left join core.placement
        on
            child_month.child_id = placement.child_id
            and placement.started_on <= child_month.snapshot_on
            and coalesce(placement.ended_on, date '9999-12-31')
            > child_month.snapshot_on - to_months(timescale."window")
    group by child_month.child_id, child_month.snapshot_on
),

latest as (
    select
        child_month.*,
        place.place_code,
        adopted_by_others.code is not null as is_with_new_adopters
    from marts.child_month
    asof left join core.place
        on
            child_month.placement_id = place.placement_id
            and child_month.snapshot_on >= place.began_on
    left join reference.code_group as adopted_by_others
        on
            adopted_by_others.grouping = 'adopted_by_others'
            and adopted_by_others.code = place.place_code
)

select
    latest.child_id,
    latest.snapshot_on,
    latest.started_on,
    latest.placement_started_on,
    latest.place_code,
    counted.placement_count,
    placements."group" as placements_group,
    coalesce(
        case
            when latest.is_with_new_adopters
                then coalesce(before.started_on, latest.placement_started_on)
            else latest.placement_started_on
        end <= latest.snapshot_on - to_months(timescale.stability_placement),
        false
    ) as is_stable,
    latest.started_on
    <= latest.snapshot_on - to_months(timescale.stability_in_care)
        as is_long_in_care,
    coalesce(
        latest.snapshot_on
        < reference.birthday(latest.born_on, timescale.stability_age),
        false
    ) as is_young
from latest
cross join reference.timescale
inner join counted
    on
        latest.child_id = counted.child_id
        and latest.snapshot_on = counted.snapshot_on
left join reference.band as placements
    on
        placements.grouping = 'placements'
        and counted.placement_count >= placements.from_value
        and counted.placement_count < placements.to_value
left join core.placement as before
    on
        latest.care_period_id = before.care_period_id
        and before.placement_number = latest.placement_number - 1
order by latest.snapshot_on, latest.child_id
