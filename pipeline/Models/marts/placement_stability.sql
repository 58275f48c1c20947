-- One row per child looked after on a day that snapshots are taken: how many
-- placements in the 12 months before, and how long the present one has lasted.
-- key: child_id, snapshot_on

with

day_before as (
    select
        snapshot.snapshot_on,
        snapshot.window_began_after,
        (snapshot.snapshot_on - to_months(timescale.stability_placement))::date
            as placed_by,
        (snapshot.snapshot_on - to_months(timescale.stability_in_care))::date
            as in_care_by
    from core.snapshot
    cross join reference.timescale
),

young as (
    select
        child.child_id,
        reference.birthday(child.born_on, timescale.stability_age) as until_on
    from core.child
    cross join reference.timescale
),

latest as (
    select
        child_month.*,
        day_before.placed_by,
        day_before.in_care_by,
        place.place_code,
        coalesce(by_now.begun, 0) - coalesce(by_window.ended, 0)
            as placement_count,
        adopted_by_others.code is not null as is_with_new_adopters
    from marts.child_month
    inner join day_before using (snapshot_on)
    left join core.placement_tally as by_now
        on
            child_month.child_id = by_now.child_id
            and child_month.snapshot_on >= by_now.from_on
            and child_month.snapshot_on < by_now.until_on
    left join core.placement_tally as by_window
        on
            child_month.child_id = by_window.child_id
            and day_before.window_began_after >= by_window.from_on
            and day_before.window_began_after < by_window.until_on
    left join core.place_stretch as place
        on
            child_month.placement_id = place.placement_id
            and child_month.snapshot_on >= place.began_on
            and child_month.snapshot_on < place.until_on
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
    latest.placement_count,
    placements."group" as placements_group,
    coalesce(
        case
            when latest.is_with_new_adopters
                then coalesce(before.started_on, latest.placement_started_on)
            else latest.placement_started_on
        end <= latest.placed_by,
        false
    ) as is_stable,
    latest.started_on <= latest.in_care_by as is_long_in_care,
    coalesce(latest.snapshot_on < young.until_on, false) as is_young
from latest
left join reference.band as placements
    on
        placements.grouping = 'placements'
        and latest.placement_count >= placements.from_value
        and latest.placement_count < placements.to_value
left join core.placement as before
    on
        latest.care_period_id = before.care_period_id
        and before.placement_number = latest.placement_number - 1
left join young on latest.child_id = young.child_id
