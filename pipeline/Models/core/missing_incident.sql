-- One row per incident of a child missing from care.
-- key: child_id, began_on, file_order

select
    missing_incident.child_id,
    missing_incident.began_on,
    missing_incident.ended_on,
    missing_incident.file_order
from staging.missing_incident
inner join reference.code_group as missing
    on
        missing.grouping = 'missing'
        and missing.code = missing_incident.incident_code
