-- One row per change day of a child who has a social worker that day, with the
-- team that the social worker is in.
-- A view: marts.child_state alone reads it.
-- key: child_id, from_on

with

workers as (
    select
        child_day.child_id,
        child_day.from_on,
        child_day.groups_of_day,
        social_worker.social_worker_id
    from core.child_day
    inner join core.social_worker
        on
            child_day.child_id = social_worker.child_id
            and child_day.groups_of_day >= social_worker.began_on
            and child_day.groups_of_day
            < coalesce(social_worker.ended_on, date '9999-12-31')
    qualify row_number() over (
        partition by child_day.child_id, child_day.from_on
        order by social_worker.began_on desc, social_worker.file_order desc
    ) = 1
)

select
    workers.child_id,
    workers.from_on,
    team_member.team
from workers
inner join core.team_member
    on
        workers.social_worker_id = team_member.social_worker_id
        and workers.groups_of_day >= team_member.began_on
        and workers.groups_of_day
        < coalesce(team_member.ended_on, date '9999-12-31')
qualify row_number() over (
    partition by workers.child_id, workers.from_on
    order by team_member.began_on desc, team_member.file_order desc
) = 1
