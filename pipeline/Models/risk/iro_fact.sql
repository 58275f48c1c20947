-- One row per child and day scored who has an IRO then: since when, the
-- children that IRO carries, and the reports that came late for the child.
-- key: child_id, as_of

with

present as (
    select
        row.child_id,
        row.as_of,
        arg_max(
            allocation.iro, (allocation.began_on, allocation.file_order)
        ) filter (
            where coalesce(allocation.ended_on, date '9999-12-31') > row.as_of
        ) as iro,
        max(allocation.began_on) as iro_began_on,
        list(allocation.iro) filter (
            where
                allocation.began_on <= row.twelve_months_on
                and coalesce(allocation.ended_on, date '9999-12-31')
                > row.twelve_months_on
        ) as iros_a_year_ago
    from risk.row
    inner join staging.iro_allocation as allocation
        on
            row.child_id = allocation.child_id
            and allocation.known_on <= row.as_of
            and coalesce(allocation.ended_on, date '9999-12-31')
            > row.twelve_months_on
    group by row.child_id, row.as_of
),

reports as (
    select
        row.child_id,
        row.as_of,
        count(*) filter (
            where
                coalesce(meeting.report_received_on, date '9999-12-31')
                > meeting.held_on - setting.report_working_days::integer
        ) as reports_late,
        max(meeting.held_on) as last_meeting_on
    from risk.row
    inner join staging.review_meeting as meeting
        on
            row.child_id = meeting.child_id
            and meeting.known_on <= row.as_of
            and meeting.held_on > row.twelve_months_on
    cross join reference.setting
    group by row.child_id, row.as_of
)

select
    row.child_id,
    row.as_of,
    present.iro,
    present.iro_began_on,
    coalesce(list_contains(present.iros_a_year_ago, present.iro), false)
        as has_same_iro,
    case
        when present.iro is not null
            then count(*) over (partition by row.as_of, present.iro)
    end as iro_children,
    reports.reports_late,
    reports.last_meeting_on
from risk.row
left join present
    on row.child_id = present.child_id and row.as_of = present.as_of
left join reports
    on row.child_id = reports.child_id and row.as_of = reports.as_of
