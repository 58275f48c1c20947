-- One row per stretch of a social worker's time in a team.
-- key: social_worker_id, began_on

select
    sw_id as social_worker_id,
    team,
    "from" as began_on,
    greatest("from", recorded) as known_on,
    case when "to" <= run_date.as_at then "to" end as ended_on,
    return_position,
    row_number,
    file_order
from raw.social_work_teams
cross join reference.run_date
where is_used
