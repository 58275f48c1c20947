-- One row per child and age band, with the first day the child is in it and the
-- first day after.
-- key: child_id, grouping, from_on

select
    child.child_id,
    age_band.grouping,
    age_band."group",
    reference.birthday(child.born_on, age_band.from_age) as from_on,
    reference.birthday(child.born_on, age_band.to_age) as until_on
from core.child
cross join reference.age_band
where child.born_on is not null
