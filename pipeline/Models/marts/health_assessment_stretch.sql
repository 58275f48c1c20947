-- One row per child looked after and stretch of days with the same latest
-- health assessment, until_on not included; with the months it lasts, and the
-- day from which it lasts as long as an older child's.
-- key: child_id, from_on

with

health_assessment as (
    select
        child_id,
        assessed_on,
        assessed_on as from_on,
        coalesce(lead(assessed_on) over by_day, date '9999-12-31') as until_on
    from core.health_assessment
    window by_day as (partition by child_id order by assessed_on)
    union all
    select child_id, null, date '0001-01-01', min(assessed_on)
    from core.health_assessment
    group by child_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, health_assessment.from_on) as from_on,
        least(care.until_on, health_assessment.until_on) as until_on,
        care.started_on,
        care.born_on,
        health_assessment.assessed_on as health_assessed_on
    from marts.care_stretch as care
    left join health_assessment
        on
            care.child_id = health_assessment.child_id
            and care.from_on < health_assessment.until_on
            and care.until_on > health_assessment.from_on
)

select
    piece.* exclude (born_on),
    reference.birthday(piece.born_on, setting.health_young_before)
        as grown_on,
    setting.health_months_young,
    setting.health_months
from piece
cross join reference.setting
cross join reference.run_date
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
