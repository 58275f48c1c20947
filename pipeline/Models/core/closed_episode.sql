-- One row per episode that counts, with its end as the returns together show
-- it: an episode open at the end of a return is judged by the next return.
-- key: child_id, return_position, row_number

with

returns as (
    select
        return_position,
        ended_on,
        lead(return_position) over (order by return_position)
            as next_return_position
    from staging.return
    where contract = 'Episodes'
),

care_episodes as (
    select
        episode.*,
        returns.next_return_position,
        returns.ended_on as return_ended_on
    from staging.episode
    inner join returns on episode.return_position = returns.return_position
    where episode.ended_on is null or episode.ended_on >= episode.began_on
),

next_episode as (
    select
        unread.child_id,
        unread.return_position,
        unread.row_number,
        min(later.began_on) as began_on
    from care_episodes as unread
    inner join care_episodes as later
        on
            unread.child_id = later.child_id
            and unread.began_on < later.began_on
    where unread.is_end_unreadable
    group by all
),

followed as (
    select
        care_episodes.*,
        child_in_return.child_id is not null as is_child_in_next_return,
        next_episode.began_on as next_began_on
    from care_episodes
    left join next_episode using (child_id, return_position, row_number)
    left join staging.child_in_return
        on
            care_episodes.child_id = child_in_return.child_id
            and care_episodes.next_return_position
            = child_in_return.return_position
),

closed as (
    select
        * exclude (ended_on),
        case
            when is_end_unreadable then next_began_on
            when ended_on is null and next_return_position is not null
                then greatest(return_ended_on, began_on)
            else ended_on
        end as closed_on,
        case
            when is_end_unreadable and next_began_on is null
                then 'no end can be read'
            when is_end_unreadable or ended_on is not null then 'counts'
            when next_return_position is null then 'counts'
            when is_child_in_next_return then 'withdrawn'
            else 'ends with its return'
        end as state
    from followed
)

select
    closed.* exclude (ended_with_code, reason_moved_code, next_began_on),
    case when closed_on <= run_date.as_at then closed_on end as ended_on,
    case
        when closed_on <= run_date.as_at and state = 'counts'
            then ended_with_code
    end as ended_with_code,
    case
        when closed_on <= run_date.as_at and state = 'counts'
            then reason_moved_code
    end as reason_moved_code
from closed
cross join reference.run_date
where not closed.is_after_as_at
