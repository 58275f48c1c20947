-- One row per child in a return of health and behaviour outcomes.
-- key: child_id, return_position

select
    child as child_id,
    sdq_score,
    sdq_reason,
    convicted as convicted_code,
    health_check as health_check_code,
    immunisations as immunisations_code,
    teeth_check as dental_check_code,
    health_assessment as health_assessment_code,
    substance_misuse as substance_misuse_code,
    intervention_received as intervention_received_code,
    intervention_offered as intervention_offered_code,
    oc2.return_year,
    return_position,
    row_number,
    file_order
from raw.oc2
where is_used
