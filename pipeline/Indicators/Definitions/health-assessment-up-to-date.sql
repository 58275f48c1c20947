-- One row per child looked after for the 12 months to a day that snapshots are
-- taken. Met: a health assessment in the 12 months to it, or six for a child
-- under five.
-- key: member_id, counted_on

select
    child_id as member_id,
    child_id,
    snapshot_on as counted_on,
    is_health_assessment_fresh as is_met,
    health_assessed_on
from marts.child_health_assessment
where is_year_in_care
