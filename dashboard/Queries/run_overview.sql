-- One row: the run, with what was found in its extracts.
-- key: council

with

findings as (
    select
        count(*) filter (where severity = 'error') as errors,
        count(*) filter (where severity = 'warning') as warnings,
        count(distinct rule) filter (where severity != 'information') as rules
    from quality.finding
),

extracts as (
    select count(*) filter (where problem is not null) as refused
    from run.extract
)

select
    run.run.council,
    findings.errors,
    findings.warnings,
    findings.rules,
    extracts.refused
from run.run
cross join findings
cross join extracts
