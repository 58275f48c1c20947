-- One row per social worker and stretch of days in one team, until_on not
-- included: where two hold, the one that began later.
-- key: social_worker_id, from_on

with

changed as (
    select social_worker_id, began_on as day from core.team_member
    union
    select social_worker_id, ended_on from core.team_member
),

stretch as (
    select
        social_worker_id,
        day as from_on,
        coalesce(
            lead(day) over (partition by social_worker_id order by day),
            date '9999-12-31'
        ) as until_on
    from changed
    where day is not null
)

select
    stretch.social_worker_id,
    stretch.from_on,
    stretch.until_on,
    team_member.team
from stretch
inner join core.team_member
    on
        stretch.social_worker_id = team_member.social_worker_id
        and stretch.from_on >= team_member.began_on
        and stretch.from_on < coalesce(team_member.ended_on, date '9999-12-31')
qualify row_number() over (
    partition by stretch.social_worker_id, stretch.from_on
    order by team_member.began_on desc, team_member.file_order desc
) = 1
