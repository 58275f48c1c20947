-- One row per step of court proceedings.
-- key: child_id, milestone, reached_on

select
    child as child_id,
    milestone,
    "on" as reached_on,
    return_position,
    row_number
from raw.court_milestones
where is_used
