-- One row per adoption placement decision.
-- key: child_id, decided_on

select
    child as child_id,
    date_int as decided_on,
    case when date_match <= run_date.as_at then date_match end as matched_on,
    foster_care as former_carer_code,
    nb_adoptr as adopter_count,
    sex_adoptr as adopters_sex_code,
    ls_adoptr as adopters_status_code,
    return_position,
    row_number
from raw.ad1
cross join reference.run_date
where is_used
