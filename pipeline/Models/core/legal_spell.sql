-- One row per stretch of a period of care under one legal status; null until
-- it ends.
-- key: care_period_id, began_on

with

compared as (
    select
        *,
        legal_status_code is distinct from lag(legal_status_code) over (
            partition by care_period_id order by began_on
        ) as is_change
    from core.legal_status
)

select
    care_period.child_id,
    compared.care_period_id,
    compared.began_on,
    coalesce(
        lead(compared.began_on) over (
            partition by compared.care_period_id order by compared.began_on
        ),
        care_period.ended_on
    ) as ended_on,
    compared.legal_status_code
from compared
inner join core.care_period
    on compared.care_period_id = care_period.care_period_id
where compared.is_change
