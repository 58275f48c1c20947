-- One row per child whose date of birth is not the one last year's return gave.
-- key: extract, row_number

select
    'Header' as extract,
    header.row_number
from checked.header
inner join checked.header_last on header.child = header_last.child
where header.dob <> header_last.dob
