-- One row per legal status of a period of care, with the day from which
-- another holds.
-- key: care_period_id, began_on

select
    care_period_id,
    began_on,
    coalesce(
        lead(began_on) over (partition by care_period_id order by began_on),
        date '9999-12-31'
    ) as until_on,
    legal_status_code
from core.legal_status
