-- One row per plan that drifted: a review not held by its due day (E1), a
-- second review without a permanence plan (E2), 12 months of a placement order
-- without a match (E6).
-- key: event, record_id

with

second_review as (
    select
        review_clock.child_id,
        review_clock.care_period_id,
        review_clock.held_on,
        arg_max(
            no_plan.code is null, (care_plan.updated_on, care_plan.file_order)
        ) filter (where care_plan.child_id is not null) as is_permanent
    from risk.review_clock
    left join (
        select * from staging.care_plan
        anti join reference.code_group as pathway_plan
            on
                pathway_plan.grouping = 'pathway_plan'
                and pathway_plan.code = care_plan.kind
    ) as care_plan
        on
            review_clock.child_id = care_plan.child_id
            and care_plan.updated_on <= review_clock.held_on
    left join reference.code_group as no_plan
        on
            no_plan.grouping = 'no_permanence_plan'
            and no_plan.code = care_plan.plan
    where review_clock.review_number = 2 and review_clock.is_first_known
    group by all
)

select
    'E1' as event,
    care_period_id || '/' || review_number as record_id,
    child_id,
    care_period_id,
    due_on as happened_on
from risk.review_clock
where
    due_on >= started_on
    and due_on < coalesce(period_ended_on, date '9999-12-31')
    and coalesce(held_on, date '9999-12-31') > due_on
union all
select
    'E2',
    care_period_id,
    child_id,
    care_period_id,
    held_on
from second_review
where
    held_on is not null
    and not coalesce(is_permanent, false)
    and exists (select 1 from staging.care_plan)
union all
select
    'E6',
    spell.care_period_id || '/' || spell.spell_number,
    spell.child_id,
    spell.care_period_id,
    (spell.began_on + to_months(setting.risk_match_months::integer))::date
from risk.legal_spell as spell
cross join reference.setting
where
    spell.is_placement_order
    and coalesce(spell.ended_on, date '9999-12-31')
    > spell.began_on + to_months(setting.risk_match_months::integer)
    and not exists (
        select 1 from core.episode
        inner join reference.code_group as adoption
            on
                adoption.grouping = 'placed_for_adoption'
                and adoption.code = episode.place_code
        where
            episode.care_period_id = spell.care_period_id
            and coalesce(episode.ended_on, date '9999-12-31') > spell.began_on
            and episode.began_on
            <= spell.began_on + to_months(setting.risk_match_months::integer)
    )
