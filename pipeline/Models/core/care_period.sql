-- One row per period of care: episodes that follow each other without leaving.
-- key: care_period_id

with

periods as (
    select
        care_period_id,
        child_id,
        arg_min(began_on, episode_number) as started_on,
        arg_min(coalesce(began_with_code, ''), episode_number)
            as began_with_code,
        arg_min(coalesce(legal_status_code, ''), episode_number)
            as first_legal_status_code,
        max(ended_on) filter (
            where episode_number = last_episode_number
        ) as ended_on,
        max(ended_with_code) filter (
            where episode_number = last_episode_number
        ) as ended_with_code
    from (
        select
            *,
            max(episode_number) over (partition by care_period_id)
                as last_episode_number
        from core.episode
    )
    group by care_period_id, child_id
),

first_return as (
    select min(began_on) as began_on
    from staging.return
    where contract = 'Reviews'
)

select
    periods.care_period_id,
    periods.child_id,
    row_number() over (
        partition by periods.child_id
        order by periods.started_on, periods.care_period_id
    ) as care_period_number,
    periods.started_on,
    periods.ended_on,
    starts.code is not null as is_start_known,
    starts.code is not null and periods.started_on >= first_return.began_on
        as has_first_review_known,
    periods.ended_on is not null and continues.code is null as has_ceased,
    nullif(periods.first_legal_status_code, '') as first_legal_status_code,
    periods.ended_with_code as reason_ceased_code
from periods
cross join first_return
left join reference.code_group as starts
    on
        starts.grouping = 'starts_care'
        and starts.code = periods.began_with_code
left join reference.code_group as continues
    on
        continues.grouping = 'continues_care'
        and continues.code = periods.ended_with_code
