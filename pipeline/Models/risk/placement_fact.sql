-- One row per child and day scored: placements as known then. A placement
-- counts as ended once the next one has begun or the period has ended, for a
-- temporary move after it may yet lead back.
-- key: child_id, as_of

with

followed as (
    select
        placement.*,
        greatest(
            placement.ended_on,
            coalesce(
                lead(placement.started_on) over (
                    partition by placement.care_period_id
                    order by placement.placement_number
                ),
                placement.ended_on
            )
        ) as ending_known_on
    from core.placement
),

counted as (
    select
        row.child_id,
        row.as_of,
        count(*) filter (
            where
                followed.ending_known_on is null
                or followed.ending_known_on > row.as_of
                or followed.ended_on > row.twelve_months_on
        ) as placements,
        count(*) filter (
            where
                followed.ending_known_on is null
                or followed.ending_known_on > row.as_of
                or followed.ended_on > row.three_months_on
        ) as placements_recent,
        count(*) filter (
            where
                followed.ended_in_care
                and followed.is_ending_unplanned
                and followed.ending_known_on <= row.as_of
                and followed.ended_on > row.twelve_months_on
        ) as unplanned_endings,
        max(followed.ended_on) filter (
            where
                followed.ended_in_care
                and followed.is_ending_unplanned
                and followed.ending_known_on <= row.as_of
        ) as last_unplanned_on
    from risk.row
    inner join followed
        on
            row.child_id = followed.child_id
            and followed.started_on <= row.as_of
    group by row.child_id, row.as_of
),

present as (
    select
        row.child_id,
        row.as_of,
        placement.placement_id,
        placement.started_on
    from risk.row
    asof inner join core.placement
        on
            row.care_period_id = placement.care_period_id
            and row.as_of >= placement.started_on
)

select
    counted.*,
    present.placement_id,
    present.started_on as placement_started_on
from counted
left join present
    on counted.child_id = present.child_id and counted.as_of = present.as_of
