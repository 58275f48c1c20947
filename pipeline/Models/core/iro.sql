-- One row per stretch of an IRO's employment.
-- key: iro, began_on

select
    iro,
    began_on,
    ended_on,
    fte,
    employment,
    file_order
from staging.iro
