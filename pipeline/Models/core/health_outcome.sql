-- One row per child and return of health outcomes, with the day it stands for.
-- key: child_id, stands_for

with

dated as (
    select
        health_outcome.*,
        case when return.is_newest then run_date.as_at else return.ended_on end
            as stands_for
    from staging.health_outcome
    inner join staging.return
        on
            return.contract = 'OC2'
            and health_outcome.return_position = return.return_position
    cross join reference.run_date
)

select
    dated.child_id,
    dated.return_position,
    dated.stands_for,
    dated.immunisations_code,
    immunised.code is not null as is_immunised,
    dated.dental_check_code,
    dentist.code is not null as has_seen_dentist
from dated
left join reference.code_group as immunised
    on
        immunised.grouping = 'up_to_date'
        and immunised.code = dated.immunisations_code
left join reference.code_group as dentist
    on
        dentist.grouping = 'up_to_date'
        and dentist.code = dated.dental_check_code
qualify row_number() over (
    partition by dated.child_id, dated.return_position
    order by dated.file_order desc
) = 1
