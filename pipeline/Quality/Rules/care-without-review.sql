-- One row per child looked after at the end, for longer than any two reviews
-- may lie apart, of whom the returns have no review since.
-- key: child_id

with

first_return as (
    select min(began_on) as began_on
    from staging.return
    where contract = 'Reviews'
)

select
    'Episodes' as contract,
    episode.return_position,
    episode.row_number,
    episode.child_id,
    episode.began_on as value
from core.care_period
inner join core.episode
    on care_period.care_period_id = episode.care_period_id
cross join first_return
cross join reference.run_date
cross join reference.setting
where
    care_period.ended_on is null
    and greatest(care_period.started_on, first_return.began_on)
    < run_date.as_at - to_months(setting.review_gap_months)
    and care_period.care_period_id not in (
        select care_period_id from core.review
    )
qualify row_number() over (
    partition by episode.care_period_id order by episode.episode_number
) = 1
