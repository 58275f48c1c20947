-- One row per unaccompanied child who is not eleven by the end of the year.
-- key: extract, row_number

select
    'Header' as extract,
    row_number
from checked.header
where checked.birthday(dob, 11) > (select ends_on from checked.year)
    and child in (select child from checked.uasc where child is not null)
