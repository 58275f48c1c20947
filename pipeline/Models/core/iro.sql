-- One row per stretch of an IRO's employment.
-- key: iro, began_on

select
    iro,
    began_on,
    ended_on,
    fte,
    employment,
    return_position * 1000000000 + row_number as file_order
from staging.iro
