-- One row per child who came alone to the UK to seek asylum.
-- key: child_id

select
    child_id,
    ended_on
from core.unaccompanied_child
