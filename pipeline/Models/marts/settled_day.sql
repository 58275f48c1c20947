-- One row per day that snapshots are taken, with the last day on which care may
-- have begun for a child to be settled in it: not in marts.snapshot, for what
-- reads that is not made from the bank holidays.
-- key: snapshot_on

select
    snapshot.snapshot_on,
    settled_day.day as settled_by
from core.snapshot
cross join reference.setting
left join reference.calendar_day as yesterday
    on snapshot.snapshot_on - 1 = yesterday.day
left join reference.calendar_day as settled_day
    on
        settled_day.is_working_day
        and settled_day.working_day_number
        = yesterday.working_day_number - setting.settled_working_days + 1
order by snapshot.snapshot_on
