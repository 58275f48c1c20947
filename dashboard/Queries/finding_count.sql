-- One row per rule and extract that has findings, the gravest and most frequent first.
-- key: rule, severity, extract

with

touched as (
    select
        rule,
        extract,
        count(distinct indicator) as indicators
    from quality.finding_indicator
    group by
        rule,
        extract
)

select
    finding.rule,
    finding.severity,
    finding.extract,
    count(*) as findings,
    min(finding.message) as example,
    coalesce(any_value(touched.indicators), 0) as indicators
from quality.finding
left join touched
    on
        finding.rule = touched.rule
        and finding.extract = touched.extract
group by
    finding.rule,
    finding.severity,
    finding.extract
order by
    list_position(['error', 'warning', 'information'], finding.severity),
    findings desc,
    finding.rule,
    finding.extract
