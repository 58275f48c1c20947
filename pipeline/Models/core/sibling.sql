-- One row per child of a family group, however many returns name it.
-- key: child_id, family

select distinct
    child_id,
    family
from staging.sibling
