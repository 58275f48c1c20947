-- One row per child and day scored: the social workers and the team of the
-- one begun last, as known then.
-- key: child_id, as_of

with

counted as (
    select
        row.child_id,
        row.as_of,
        count(distinct worker.social_worker_id) as workers,
        count(distinct worker.social_worker_id) filter (
            where
                coalesce(worker.ended_on, date '9999-12-31')
                > row.three_months_on
        ) as workers_recent,
        arg_max(
            worker.social_worker_id, (worker.began_on, worker.file_order)
        ) filter (
            where coalesce(worker.ended_on, date '9999-12-31') > row.as_of
        ) as present_worker,
        max(worker.began_on) as worker_began_on
    from risk.row
    inner join core.social_worker as worker
        on
            row.child_id = worker.child_id
            and worker.began_on <= row.as_of
            and coalesce(worker.ended_on, date '9999-12-31')
            > row.twelve_months_on
    group by row.child_id, row.as_of
),

worker_day as (
    select distinct
        present_worker,
        as_of
    from counted
    where present_worker is not null
),

member as (
    select
        worker_day.present_worker,
        worker_day.as_of,
        arg_max(team.team, (team.began_on, team.file_order)) as team
    from worker_day
    inner join staging.social_work_team as team
        on
            worker_day.present_worker = team.social_worker_id
            and team.known_on <= worker_day.as_of
            and coalesce(team.ended_on, date '9999-12-31') > worker_day.as_of
    group by worker_day.present_worker, worker_day.as_of
)

select
    counted.child_id,
    counted.as_of,
    counted.workers,
    counted.workers_recent,
    counted.worker_began_on,
    counted.present_worker is not null as has_worker,
    member.team,
    case
        when member.team is not null
            then count(*) over (partition by counted.as_of, member.team)
    end as team_children
from counted
left join member
    on
        counted.present_worker = member.present_worker
        and counted.as_of = member.as_of
