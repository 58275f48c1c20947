-- One row per child of whom something is known that a reader may see.
-- key: child

select distinct
    child_id as child
from marts.child_event
where
    $caseload::varchar is null
    or child_id in (select child_id from marts.caseload where iro = $caseload)
