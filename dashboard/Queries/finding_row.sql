-- One row per finding of a rule, in the order of the files.
-- key: file, row, column

select
    severity,
    file,
    "row",
    child,
    "column",
    value,
    message
from quality.finding
where
    rule = $rule
    and (
        $caseload::varchar is null
        or child in (select child_id from marts.caseload where iro = $caseload)
    )
order by
    file,
    "row",
    "column"
limit $take
offset $skip
