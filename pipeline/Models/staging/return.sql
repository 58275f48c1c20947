-- One row per file that was read, with the return it belongs to.
-- key: contract, return_position

select
    file.contract,
    file.file,
    file.return_position,
    make_date(coalesce(file.return_year, run_date.return_year) - 1, 4, 1)
        as began_on,
    make_date(coalesce(file.return_year, run_date.return_year), 3, 31)
        as ended_on,
    file.return_year is null as is_newest
from raw.file
cross join reference.run_date
