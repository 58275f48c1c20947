-- One row per run and rule that had findings in it, of the latest runs.
-- key: run, rule, severity

with

latest as (
    select distinct run from run.finding_count
    order by run desc
    limit $runs
)

select
    finding_count.run,
    finding_count.as_at,
    finding_count.created_at,
    finding_count.rule,
    finding_count.severity,
    finding_count.findings
from run.finding_count
inner join latest on finding_count.run = latest.run
order by
    finding_count.run,
    list_position(['error', 'warning', 'information'], finding_count.severity),
    finding_count.rule
