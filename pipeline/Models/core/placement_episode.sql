-- One row per episode that is not a temporary move, with its placement.
-- key: episode_id

with

marked as (
    select
        episode.*,
        temporary.code is not null as is_temporary,
        lag(temporary.code is not null) over in_period as follows_temporary,
        with_carer.code is not null as is_with_same_carer,
        begins.code is not null as begins_by_code
    from core.episode
    left join reference.code_group as temporary
        on
            temporary.grouping = 'temporary_move'
            and temporary.code = episode.place_code
    left join reference.code_group as with_carer
        on
            with_carer.grouping = 'adopted_by_carer'
            and with_carer.code = episode.place_code
    left join reference.code_group as begins
        on
            begins.grouping = 'begins_placement'
            and begins.code = episode.began_with_code
    window in_period as (
        partition by episode.care_period_id order by episode.episode_number
    )
),

compared as (
    select
        *,
        lag(episode_id) over in_period is null as is_first,
        coalesce(place_code = lag(place_code) over in_period, false)
        and coalesce(
            placement_postcode = lag(placement_postcode) over in_period, true
        ) as is_as_before
    from marked
    where not is_temporary
    window in_period as (
        partition by care_period_id order by episode_number
    )
),

begun as (
    select
        *,
        case
            when is_first then true
            when is_with_same_carer then false
            when follows_temporary then not is_as_before
            else begins_by_code
        end as begins_placement
    from compared
)

select
    *,
    care_period_id || '/' || sum(begins_placement::integer) over (
        partition by care_period_id order by episode_number
    ) as placement_id
from begun
