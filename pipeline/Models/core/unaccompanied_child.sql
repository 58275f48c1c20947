-- One row per child who came alone to the UK, as the last row says.
-- key: child_id

select
    child_id,
    ended_on
from staging.unaccompanied_child
qualify row_number() over (
    partition by child_id
    order by return_position desc, row_number desc
) = 1
