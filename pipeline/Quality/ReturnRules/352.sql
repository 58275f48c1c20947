-- One row per start of care on or after the eighteenth birthday.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where rne = 'S' and decom >= checked.birthday(dob, 18)
