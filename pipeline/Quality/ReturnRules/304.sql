-- One row per child who ceased to be unaccompanied after the eighteenth birthday.
-- key: extract, row_number

select
    'UASC' as extract,
    row_number
from checked.uasc
where duc > checked.birthday(dob, 18)
