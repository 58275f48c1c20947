-- One row per child who ceased to be unaccompanied before coming into care.
-- key: return_position, row_number

with

starts as (
    select child_id, min(started_on) as started_on
    from core.care_period
    group by child_id
)

select
    'UASC' as contract,
    unaccompanied_child.return_position,
    unaccompanied_child.row_number,
    unaccompanied_child.child_id,
    unaccompanied_child.ended_on as value
from staging.unaccompanied_child
inner join starts on unaccompanied_child.child_id = starts.child_id
where unaccompanied_child.ended_on < starts.started_on
