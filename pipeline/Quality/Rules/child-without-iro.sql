-- One row per child looked after at the end, beyond the days in which an IRO is
-- appointed, to whom none is allocated, where there is a list of allocations.
-- key: child_id

with

present as (
    select iro_allocation.child_id
    from core.iro_allocation
    cross join reference.run_date
    where
        iro_allocation.began_on <= run_date.as_at
        and coalesce(iro_allocation.ended_on, date '9999-12-31')
        > run_date.as_at
)

select
    'Episodes' as contract,
    episode.return_position,
    episode.row_number,
    episode.child_id,
    episode.child_id as value
from core.care_period
inner join core.episode
    on care_period.care_period_id = episode.care_period_id
cross join reference.run_date
cross join reference.setting
where
    care_period.ended_on is null
    and care_period.started_on < run_date.as_at - setting.allocation_days
    and care_period.child_id not in (select child_id from present)
    and exists (select * from core.iro_allocation)
qualify row_number() over (
    partition by episode.care_period_id order by episode.episode_number desc
) = 1
