-- One row per child and first day of an episode whose distance is recorded.
-- key: child_id, began_on

select
    child_id,
    began_on,
    miles
from staging.placement_distance
qualify row_number() over (
    partition by child_id, began_on order by file_order desc
) = 1
