-- One row per child looked after and stretch of days with the same latest
-- pathway plan, until_on not included; with the days between which the child is
-- of an age at which one is due, the last not included.
-- key: child_id, from_on

with

pathway_plan as (
    select child_id, updated_on
    from core.care_plan
    where is_pathway
),

pathway as (
    select
        child_id,
        updated_on,
        updated_on as from_on,
        coalesce(lead(updated_on) over by_day, date '9999-12-31') as until_on
    from pathway_plan
    window by_day as (partition by child_id order by updated_on)
    union all
    select child_id, null, date '0001-01-01', min(updated_on)
    from pathway_plan
    group by child_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, pathway.from_on) as from_on,
        least(care.until_on, pathway.until_on) as until_on,
        care.started_on,
        care.born_on,
        pathway.updated_on as pathway_updated_on
    from marts.care_stretch as care
    left join pathway
        on
            care.child_id = pathway.child_id
            and care.from_on < pathway.until_on
            and care.until_on > pathway.from_on
)

select
    piece.* exclude (born_on),
    reference.birthday(piece.born_on, setting.pathway_age_from) as of_age_on,
    reference.birthday(piece.born_on, setting.pathway_age_before)
        as of_age_until_on
from piece
cross join reference.setting
cross join reference.run_date
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
