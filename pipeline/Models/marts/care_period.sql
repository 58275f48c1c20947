-- One row per period of care, with the day the child's next one started.
-- key: care_period_id

select
    care_period.care_period_id,
    care_period.child_id,
    care_period.care_period_number,
    care_period.started_on,
    care_period.ended_on,
    lead(care_period.started_on) over (
        partition by care_period.child_id
        order by care_period.care_period_number
    ) as next_started_on,
    care_period.is_start_known,
    care_period.has_ceased,
    care_period.first_legal_status_code,
    section_20.code is not null as is_section_20_start,
    coalesce(
        care_period.started_on >= child.born_on
        and care_period.started_on
        < reference.birthday(child.born_on, setting.infant_before),
        false
    ) as is_infant_start,
    care_period.reason_ceased_code
from core.care_period
cross join reference.setting
left join core.child on care_period.child_id = child.child_id
left join reference.code_group as section_20
    on
        section_20.grouping = 'section_20'
        and section_20.code = care_period.first_legal_status_code
order by care_period.started_on
