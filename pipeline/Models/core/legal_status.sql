-- One row per period of care and day on which its legal status was set.
-- key: care_period_id, began_on

select
    care_period_id,
    began_on,
    legal_status_code
from core.episode
qualify row_number() over (
    partition by care_period_id, began_on order by episode_number desc
) = 1
