-- One row per thing that happened to a child, or is due for one, whom a reader
-- may see; in order of time.
-- key: lane, from_on, to_on, kind, detail

select
    lane,
    kind,
    detail,
    outcome,
    state,
    from_on,
    to_on,
    due_on,
    extract
from marts.child_event
where
    child_id = $child
    and (
        $caseload::varchar is null
        or child_id in (
            select child_id from marts.caseload where iro = $caseload
        )
    )
order by
    from_on,
    lane,
    to_on nulls last,
    kind
