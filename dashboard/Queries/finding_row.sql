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
where rule = $rule
order by
    file,
    "row",
    "column"
limit $take
offset $skip
