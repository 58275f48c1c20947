-- One row per placement: episodes with the same carer, temporary moves
-- between them included. One that ended the day it began is left out.
-- key: placement_id

with

lasting as (
    select
        placement_id,
        care_period_id,
        child_id,
        min(began_on) as started_on,
        max(episode_number) as last_episode_number,
        arg_max(coalesce(ended_on, date '9999-12-31'), episode_number)
            as last_ended_on,
        arg_max(coalesce(reason_moved_code, ''), episode_number)
            as reason_moved_code
    from core.placement_episode
    group by placement_id, care_period_id, child_id
),

ended as (
    select
        lasting.*,
        care_period.ended_on as period_ended_on,
        case
            when
                lasting.last_episode_number = max(lasting.last_episode_number)
                    over (partition by lasting.care_period_id)
                then care_period.ended_on
            else nullif(lasting.last_ended_on, date '9999-12-31')
        end as ended_on
    from lasting
    inner join core.care_period
        on lasting.care_period_id = care_period.care_period_id
)

select
    ended.placement_id,
    ended.care_period_id,
    ended.child_id,
    row_number() over (
        partition by ended.care_period_id order by ended.last_episode_number
    ) as placement_number,
    ended.started_on,
    ended.ended_on,
    nullif(ended.reason_moved_code, '') as reason_moved_code,
    ended.ended_on is not null
    and (ended.period_ended_on is null or ended.ended_on < ended.period_ended_on)
        as ended_in_care,
    unplanned.code is not null as is_ending_unplanned
from ended
left join reference.code_group as unplanned
    on
        unplanned.grouping = 'unplanned_ending'
        and unplanned.code = ended.reason_moved_code
where ended.ended_on is null or ended.ended_on > ended.started_on
