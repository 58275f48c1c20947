-- One row per finding about a child whom a reader may see, errors first.
-- key: rule, file, row, column

select
    rule,
    severity,
    file,
    "row",
    "column",
    value,
    message
from quality.finding
where
    child = $child
    and (
        $caseload::varchar is null
        or child in (
            select child_id from marts.caseload where iro = $caseload
        )
    )
order by
    list_position(['error', 'warning', 'information'], severity),
    rule,
    file,
    "row",
    "column"
