-- One row per child looked after and stretch of days with the same latest
-- personal education plan, until_on not included; with the days between which
-- the child is of an age for one, the last not included.
-- key: child_id, from_on

with

education_plan as (
    select
        child_id,
        completed_on,
        completed_on as from_on,
        coalesce(lead(completed_on) over by_day, date '9999-12-31') as until_on
    from core.education_plan
    window by_day as (partition by child_id order by completed_on)
    union all
    select child_id, null, date '0001-01-01', min(completed_on)
    from core.education_plan
    group by child_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, education_plan.from_on) as from_on,
        least(care.until_on, education_plan.until_on) as until_on,
        care.born_on,
        education_plan.completed_on as education_plan_on
    from marts.care_stretch as care
    left join education_plan
        on
            care.child_id = education_plan.child_id
            and care.from_on < education_plan.until_on
            and care.until_on > education_plan.from_on
)

select
    piece.* exclude (born_on),
    reference.birthday(piece.born_on, setting.school_age_from) as of_age_on,
    reference.birthday(piece.born_on, setting.school_age_before)
        as of_age_until_on
from piece
cross join reference.setting
cross join reference.run_date
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
