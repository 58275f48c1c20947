-- One row per first episode of a period of care whose start is not known,
-- though it lies within the returns that were supplied: before the earliest of
-- them nobody can expect an S.
-- key: episode_id

with

first_return as (
    select min(began_on) as began_on
    from staging.return
    where contract = 'Episodes'
)

select
    'Episodes' as contract,
    episode.return_position,
    episode.row_number,
    episode.child_id,
    episode.began_with_code as value
from core.episode
inner join core.care_period
    on episode.care_period_id = care_period.care_period_id
cross join first_return
where
    not care_period.is_start_known
    and care_period.started_on >= first_return.began_on
qualify row_number() over (
    partition by episode.care_period_id order by episode.episode_number
) = 1
