-- One row per rule, column and indicator that findings of the rule in that column touch; without $rule and $indicator all of them.
-- key: rule, extract, column, indicator

select
    finding.rule,
    finding.severity,
    finding.extract,
    finding."column",
    touched.indicator,
    count(*) as findings
from quality.finding
inner join quality.finding_indicator as touched
    on
        finding.rule = touched.rule
        and finding.extract = touched.extract
        and finding."column" is not distinct from touched."column"
where
    ($rule::varchar is null or finding.rule = $rule)
    and ($indicator::varchar is null or touched.indicator = $indicator)
group by
    finding.rule,
    finding.severity,
    finding.extract,
    finding."column",
    touched.indicator
order by
    list_position(['error', 'warning', 'information'], finding.severity),
    findings desc,
    finding.rule,
    finding.extract,
    finding."column",
    touched.indicator
