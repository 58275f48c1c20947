-- One row per file of the extracts, refused files first.
-- key: file

select
    file,
    contract,
    return_year,
    encoding,
    bytes,
    coalesce(rows_read, 0) as rows_read,
    coalesce(rows_used, 0) as rows_used,
    coalesce(rows_set_aside, 0) as rows_set_aside,
    coalesce(rows_superseded, 0) as rows_superseded,
    coalesce(rows_duplicate, 0) as rows_duplicate,
    problem,
    is_reference
from run.extract
order by
    problem is null,
    contract,
    return_year desc nulls first,
    file
