-- One row per day that lies before the day it can only follow.
-- key: contract, column, return_position, row_number

with

days (
    contract, "column", return_position, row_number, child_id, day, follows
) as (
    select 'iros', 'TO', return_position, row_number, null, ended_on, began_on
    from staging.iro
    union all
    select 'iro_allocations', 'TO', return_position, row_number, child_id, ended_on, began_on
    from staging.iro_allocation
    union all
    select 'social_work_teams', 'TO', return_position, row_number, null, ended_on, began_on
    from staging.social_work_team
    union all
    select 'SWEpisodes', 'SW_DEC', return_position, row_number, child_id, ended_on, began_on
    from staging.social_worker_episode
    union all
    select 'Missing', 'MIS_END', return_position, row_number, child_id, ended_on, began_on
    from staging.missing_incident
    union all
    select 'escalations', 'RESOLVED', return_position, row_number, child_id, resolved_on, raised_on
    from staging.escalation
    union all
    select 'complaints', 'RESOLVED', return_position, row_number, child_id, resolved_on, received_on
    from staging.complaint
    union all
    select 'advocacy', 'CLOSED', return_position, row_number, child_id, closed_on, referred_on
    from staging.advocacy_referral
    union all
    select 'independent_visitors', 'MATCHED', return_position, row_number, child_id, matched_on, referred_on
    from staging.visitor_referral
    union all
    select 'independent_visitors', 'ENDED', return_position, row_number, child_id, ended_on, referred_on
    from staging.visitor_referral
    union all
    select 'review_decisions', 'COMPLETED', return_position, row_number, child_id, completed_on, reviewed_on
    from staging.review_decision
    union all
    select 'review_meetings', 'DECISIONS_SENT', return_position, row_number, child_id, decisions_sent_on, held_on
    from staging.review_meeting
    union all
    select 'review_meetings', 'RECORD_SENT', return_position, row_number, child_id, record_sent_on, held_on
    from staging.review_meeting
)

select
    contract,
    "column",
    return_position,
    row_number,
    child_id,
    day as value
from days
where day < follows
