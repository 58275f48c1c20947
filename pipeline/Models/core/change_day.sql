-- One row per child and day on which a group the child belongs to may change.
-- A view: core.child_day alone reads it.
-- key: child_id, from_on

with

birthday as (
    select distinct from_age as age from reference.age_band
),

days as (
    select child_id, date '0001-01-01' as from_on from core.child
    union
    select child_id, date '0001-01-01' from core.care_period
    union
    select child_id, date '0001-01-01' from core.social_worker
    union
    select child_id, date '0001-01-01' from core.iro_allocation
    union
    select child_id, date '0001-01-01' from core.unaccompanied_child
    union
    select child_id, reference.birthday(born_on, age)
    from core.child cross join birthday
    union
    select child_id, born_on from core.child
    union
    select child_id, started_on from core.care_period
    union
    select child_id, ended_on from core.care_period
    union
    select child_id, ended_on + 1 from core.care_period
    union
    select child_id, began_on from core.episode
    union
    select child_id, began_on from core.iro_allocation
    union
    select child_id, ended_on from core.iro_allocation
    union
    select child_id, ended_on from core.unaccompanied_child
    union
    select child_id, began_on from core.social_worker
    union
    select child_id, ended_on from core.social_worker
    union
    select social_worker.child_id, team_member.began_on
    from core.social_worker
    inner join core.team_member using (social_worker_id)
    union
    select social_worker.child_id, team_member.ended_on
    from core.social_worker
    inner join core.team_member using (social_worker_id)
)

select child_id, from_on
from days
where from_on is not null
