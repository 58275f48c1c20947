-- One row per child and stretch of days of like groups, until_on not included.
-- key: child_id, from_on

with

aged as (
    select
        child_day.*,
        child.sex,
        child.ethnic_group,
        child.ethnicity,
        age_band."group" as age_band,
        age_group."group" as age_group
    from core.child_day
    left join core.child on child_day.child_id = child.child_id
    left join core.child_age_band as age_band
        on
            age_band.grouping = 'age_band'
            and child_day.child_id = age_band.child_id
            and child_day.groups_of_day >= age_band.from_on
            and child_day.groups_of_day < age_band.until_on
    left join core.child_age_band as age_group
        on
            age_group.grouping = 'age_group'
            and child_day.child_id = age_group.child_id
            and child_day.groups_of_day >= age_group.from_on
            and child_day.groups_of_day < age_group.until_on
)

select
    aged.child_id,
    aged.from_on,
    aged.until_on,
    case
        when
            unaccompanied_child.child_id is not null
            and coalesce(unaccompanied_child.ended_on, date '9999-12-31')
            > aged.groups_of_day
            then 'UASC'
        else 'Local'
    end as cohort,
    coalesce(aged.sex, 'not known') as sex,
    coalesce(aged.age_band, 'not known') as age_band,
    coalesce(aged.age_group, 'not known') as age_group,
    coalesce(aged.ethnic_group, 'not known') as ethnic_group,
    coalesce(aged.ethnicity, 'not known') as ethnicity,
    case
        when legal_status.legal_status_code is null then 'not known'
        else coalesce(legal_group."group", 'other')
    end as legal_status,
    coalesce(legal_status.legal_status_code, 'not known') as legal_status_code,
    case
        when child_place.place_code is null then 'not known'
        else coalesce(placement_type."group", 'other')
    end as placement_type,
    coalesce(child_place.provider_code, 'not known') as provider,
    coalesce(child_iro.iro, 'not known') as iro,
    coalesce(child_team.team, 'not known') as team
from aged
left join core.unaccompanied_child
    on aged.child_id = unaccompanied_child.child_id
left join core.legal_status_stretch as legal_status
    on
        aged.care_period_id = legal_status.care_period_id
        and aged.groups_of_day >= legal_status.began_on
        and aged.groups_of_day < legal_status.until_on
left join reference.code_group as legal_group
    on
        legal_group.grouping = 'legal_status'
        and legal_group.code = legal_status.legal_status_code
left join core.child_place
    on
        aged.care_period_id = child_place.care_period_id
        and aged.groups_of_day >= child_place.from_on
        and aged.groups_of_day < child_place.until_on
left join reference.code_group as placement_type
    on
        placement_type.grouping = 'placement_type'
        and placement_type.code = child_place.place_code
left join core.child_iro
    on
        aged.child_id = child_iro.child_id
        and aged.groups_of_day >= child_iro.from_on
        and aged.groups_of_day < child_iro.until_on
left join core.child_team
    on
        aged.child_id = child_team.child_id
        and aged.groups_of_day >= child_team.from_on
        and aged.groups_of_day < child_team.until_on
