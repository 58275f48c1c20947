-- One row per child whose sex is not the one last year's return gave.
-- key: extract, row_number

select
    'Header' as extract,
    header.row_number
from checked.header
inner join checked.header_last on header.child = header_last.child
where checked.sex(header.sex) is distinct from checked.sex(header_last.sex)
