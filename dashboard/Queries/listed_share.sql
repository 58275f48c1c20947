-- One row per kind of drift and child on the newest list whom a reader may
-- see: its share of the machine score.
-- key: child, event

select
    event_share.child_id as child,
    event_share.event,
    event_share.event_name as name,
    event_share.share
from risk.event_share
inner join risk.score
    on
        event_share.child_id = score.child_id
        and event_share.as_of = score.as_of
        and score.is_listed
where
    $caseload::varchar is null
    or event_share.child_id in (
        select child_id from marts.caseload where iro = $caseload
    )
order by
    event_share.child_id,
    event_share.share desc
