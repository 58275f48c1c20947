-- One row per placement, with the day from which another is the present one
-- of its period of care: it stays so when it has ended and none has followed.
-- key: placement_id

select
    care_period_id,
    started_on,
    coalesce(
        lead(started_on) over (
            partition by care_period_id order by placement_number
        ),
        date '9999-12-31'
    ) as until_on,
    placement_id,
    placement_number
from core.placement
