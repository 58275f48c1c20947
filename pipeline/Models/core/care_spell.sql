-- One row per period of care, stretch of one legal status and placement, in
-- words; null until it ends.
-- A view: marts.child_entry alone reads it.
-- key: child_id, lane, from_on, kind

with

place as (
    select
        placement_id,
        arg_max(place_code, episode_number) as place_code,
        arg_max(provider_code, episode_number) as provider_code
    from core.placement_episode
    group by placement_id
),

meaning as (
    select "column", code, meaning
    from reference.code_set
    where extract = 'Episodes'
)

select
    care_period.child_id,
    'care' as lane,
    care_period.started_on as from_on,
    care_period.ended_on as to_on,
    'looked after' as kind,
    case when not care_period.is_start_known then 'start not known' end
        as detail,
    meaning.meaning as outcome,
    null as state
from core.care_period
left join meaning
    on
        meaning."column" = 'REC'
        and meaning.code = care_period.reason_ceased_code
union all
select
    legal_spell.child_id,
    'legal' as lane,
    legal_spell.began_on,
    legal_spell.ended_on,
    coalesce(code_group."group", 'not known'),
    meaning.meaning,
    null as outcome,
    null as state
from core.legal_spell
left join reference.code_group
    on
        code_group.grouping = 'legal_status'
        and code_group.code = legal_spell.legal_status_code
left join meaning
    on meaning."column" = 'LS' and meaning.code = legal_spell.legal_status_code
union all
select
    placement.child_id,
    'placement' as lane,
    placement.started_on,
    placement.ended_on,
    coalesce(code_group."group", 'other'),
    provider.meaning,
    reason.meaning,
    case
        when placement.ended_in_care and placement.is_ending_unplanned
            then 'unplanned ending'
    end as state
from core.placement
left join place on placement.placement_id = place.placement_id
left join reference.code_group
    on
        code_group.grouping = 'placement_type'
        and code_group.code = place.place_code
left join meaning as provider
    on
        provider."column" = 'PLACE_PROVIDER'
        and provider.code = place.provider_code
left join meaning as reason
    on
        reason."column" = 'REASON_PLACE_CHANGE'
        and reason.code = placement.reason_moved_code
