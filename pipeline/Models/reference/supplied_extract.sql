-- One row per extract of which at least one file was read.
-- key: contract

select distinct contract
from raw.file
