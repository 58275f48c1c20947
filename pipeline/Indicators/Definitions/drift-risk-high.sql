-- One row per child looked after with a drift-risk score, on each day that
-- snapshots are taken. Met: the score is in the high band.
-- key: member_id

select
    child_id || '@' || as_of as member_id,
    child_id,
    as_of as counted_on,
    is_high as is_met,
    band,
    model
from risk.score
