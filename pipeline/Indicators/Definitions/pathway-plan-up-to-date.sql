-- One row per child aged 16 or 17 looked after for the 13 weeks to a day that
-- snapshots are taken. Met: a pathway plan was updated in the six months to
-- it.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_pathway_fresh as is_met,
    pathway_updated_on
from marts.child_pathway
where is_of_pathway_age and is_past_pathway_start
