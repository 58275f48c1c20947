-- One row per child and day scored: decisions of reviews, as known then, by
-- how far past their day they are and whether they can become stuck before
-- the horizon.
-- key: child_id, as_of

with

known as (
    select
        row.child_id,
        row.as_of,
        row.six_months_on,
        row.horizon_on,
        entry.due_on,
        entry.reviewed_on,
        case when entry.completed_on <= row.as_of then entry.completed_on end
            as completed_on
    from risk.row
    inner join staging.review_decision_entry as entry
        on
            row.child_id = entry.child_id
            and entry.known_on <= row.as_of
    where
        coalesce(entry.completed_on, date '9999-12-31') > row.twelve_months_on
    qualify row_number() over (
        partition by row.child_id, row.as_of, entry.decision_id
        order by entry.file_order desc
    ) = 1
),

clocked as (
    select
        known.*,
        known.completed_on is null as is_open,
        known.as_of - known.due_on as days_past,
        known.due_on + setting.risk_decision_stuck_days::integer as stuck_on,
        setting.risk_decision_band_days as band_days
    from known
    cross join reference.setting
)

select
    child_id,
    as_of,
    count(*) filter (where is_open) as decisions_open,
    max(days_past) filter (where is_open and days_past >= 0)
        as oldest_decision_days,
    min(due_on) filter (where is_open) as oldest_decision_due_on,
    count(*) filter (where is_open and stuck_on <= as_of) as decisions_stuck,
    count(*) filter (
        where is_open and days_past >= 0 and days_past <= band_days
    ) as decisions_past_1,
    count(*) filter (
        where is_open and days_past > band_days and days_past <= band_days * 2
    ) as decisions_past_2,
    count(*) filter (
        where is_open and days_past > band_days * 2 and stuck_on > as_of
    ) as decisions_past_3,
    count(*) filter (
        where is_open and stuck_on > as_of and stuck_on <= horizon_on
    ) as decisions_at_risk,
    max(days_past) filter (
        where is_open and stuck_on > as_of and stuck_on <= horizon_on
    ) as nearest_decision_days,
    min(stuck_on) filter (where is_open and stuck_on > as_of)
        as next_stuck_on,
    count(*) filter (where not is_open and reviewed_on > six_months_on)
    / nullif(count(*) filter (where reviewed_on > six_months_on), 0)
        as decisions_completed_share
from clocked
group by child_id, as_of
