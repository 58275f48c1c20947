-- One row per unbroken stretch of one legal status within a period of care.
-- key: care_period_id, began_on

with

compared as (
    select
        episode.care_period_id,
        episode.child_id,
        episode.episode_number,
        episode.began_on,
        episode.ended_on,
        episode.legal_status_code,
        episode.legal_status_code is distinct from lag(
            episode.legal_status_code
        ) over in_period as begins_spell
    from core.episode
    window in_period as (
        partition by episode.care_period_id order by episode.episode_number
    )
),

numbered as (
    select
        *,
        sum(begins_spell::integer) over (
            partition by care_period_id order by episode_number
        ) as spell_number
    from compared
)

select
    numbered.care_period_id,
    numbered.child_id,
    numbered.spell_number,
    any_value(numbered.legal_status_code) as legal_status_code,
    any_value(placement_order.code) is not null as is_placement_order,
    min(numbered.began_on) as began_on,
    nullif(
        max(coalesce(numbered.ended_on, date '9999-12-31')), date '9999-12-31'
    ) as ended_on
from numbered
left join reference.code_group as placement_order
    on
        placement_order.grouping = 'placement_order'
        and placement_order.code = numbered.legal_status_code
group by
    numbered.care_period_id,
    numbered.child_id,
    numbered.spell_number
