-- One row per child's entry in the return that holds.
-- key: child_id

select
    child as child_id,
    dob as born_on,
    sex as sex_code,
    ethnic as ethnicity,
    mother as mother_code,
    case when mc_dob <= run_date.as_at then mc_dob end as first_child_born_on,
    return_position,
    row_number
from raw.header
cross join reference.run_date
where is_used
