-- One row per child who ceased to be unaccompanied before the year, or on a day that cannot be read.
-- key: extract, row_number

select
    'UASC' as extract,
    row_number
from checked.uasc
where (duc is null and duc_text is not null) or duc < (select starts_on from checked.year)
