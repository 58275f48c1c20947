-- One row: the select behind a published indicator, none where it is not published.
-- key: sql

select sql
from duckdb_views()
where
    schema_name = 'indicators'
    and view_name = $view
