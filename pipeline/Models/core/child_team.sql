-- One row per child and stretch of days with the team of the child's social
-- worker, until_on not included.
-- key: child_id, from_on

select
    worker.child_id,
    greatest(worker.from_on, team.from_on) as from_on,
    least(worker.until_on, team.until_on) as until_on,
    team.team
from core.child_worker as worker
inner join core.worker_team as team
    on
        worker.social_worker_id = team.social_worker_id
        and worker.from_on < team.until_on
        and worker.until_on > team.from_on
