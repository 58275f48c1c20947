-- One row per child whose SEX is blank or no code of this form of the return.
-- key: extract, row_number

select
    'Header' as extract,
    row_number
from checked.header
where not coalesce(sex in ('M', 'F', 'U'), false)
