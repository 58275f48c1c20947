-- One row per child and day scored: the stage of age that changes what is due
-- (before, at and after school age), the legal status, since when, and whether
-- a child with a placement order has been placed for adoption since.
-- key: child_id, as_of

with

held as (
    select
        row.child_id,
        row.as_of,
        row.care_period_id,
        legal_spell.legal_status_code,
        legal_spell.is_placement_order,
        legal_spell.began_on
    from risk.row
    inner join risk.legal_spell
        on
            row.care_period_id = legal_spell.care_period_id
            and row.as_of >= legal_spell.began_on
    qualify row_number() over (
        partition by row.child_id, row.as_of
        order by legal_spell.spell_number desc
    ) = 1
),

matched as (
    select distinct
        held.child_id,
        held.as_of
    from held
    inner join core.episode
        on
            held.care_period_id = episode.care_period_id
            and episode.began_on <= held.as_of
            and coalesce(episode.ended_on, date '9999-12-31') > held.began_on
    inner join reference.code_group as adoption
        on
            adoption.grouping = 'placed_for_adoption'
            and adoption.code = episode.place_code
    where held.is_placement_order
)

select
    held.child_id,
    held.as_of,
    held.began_on as legal_began_on,
    (held.as_of >= reference.birthday(child.born_on, setting.school_age_from))
    ::integer
    + (
        held.as_of >= reference.birthday(child.born_on, setting.school_age_before)
    )::integer as age_stage,
    held.as_of >= reference.birthday(child.born_on, setting.school_age_from)
    and held.as_of < reference.birthday(child.born_on, setting.school_age_before)
        as is_school_age,
    case
        when held.legal_status_code is null then 'not known'
        else coalesce(legal_group."group", 'other')
    end as legal_status,
    case
        when held.is_placement_order and matched.child_id is null
            then (held.began_on + to_months(setting.risk_match_months::integer))
                ::date
    end as match_due_on
from held
cross join reference.setting
left join core.child on held.child_id = child.child_id
left join matched
    on held.child_id = matched.child_id and held.as_of = matched.as_of
left join reference.code_group as legal_group
    on
        legal_group.grouping = 'legal_status'
        and legal_group.code = held.legal_status_code
