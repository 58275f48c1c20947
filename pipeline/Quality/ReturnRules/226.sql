-- One row per temporary placement that a reason for the change of placement stands on, or before.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where is_temporary and (reason_place_change is not null or previous.reason_place_change is not null)
