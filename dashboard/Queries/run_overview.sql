-- One row: what was found in the extracts of the run, and how many files were refused.
-- key: none, for there is one row

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
    findings.errors,
    findings.warnings,
    findings.rules,
    extracts.refused
from findings
cross join extracts
