-- One row per episode in its order, cut where the next one begins, with the
-- period of care it belongs to.
-- key: episode_id

with

ordered as (
    select
        *,
        row_number() over in_order as episode_number,
        lead(began_on) over in_order as next_began_on
    from core.closed_episode
    where state in ('counts', 'ends with its return')
    window in_order as (
        partition by child_id
        order by began_on, ended_on nulls last, return_position, row_number
    )
),

cut as (
    select
        * exclude (ended_on),
        least(coalesce(ended_on, next_began_on), next_began_on) as ended_on,
        coalesce(next_began_on, date '9999-12-31')
        < coalesce(ended_on, date '9999-12-31') as is_cut
    from ordered
),

joined as (
    select
        cut.*,
        coalesce(
            lag(continues.code is not null) over by_number
            and cut.began_on - lag(cut.ended_on) over by_number <= 1,
            false
        ) as continues_period
    from cut
    left join reference.code_group as continues
        on
            continues.grouping = 'continues_care'
            and continues.code = cut.ended_with_code
    window by_number as (
        partition by cut.child_id order by cut.episode_number
    )
)

select
    child_id || '#' || episode_number as episode_id,
    child_id || '#' || sum((not continues_period)::integer) over (
        partition by child_id order by episode_number
    ) as care_period_id,
    child_id,
    episode_number,
    began_on,
    began_with_code,
    legal_status_code,
    place_code,
    provider_code,
    home_postcode,
    placement_postcode,
    ended_on,
    ended_with_code,
    reason_moved_code,
    is_cut,
    return_position,
    row_number
from joined
