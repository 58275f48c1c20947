-- One row per rule and extract that has findings, the gravest and most frequent first.
-- key: rule, severity, extract

select
    rule,
    severity,
    extract,
    count(*) as findings,
    min(message) as example
from quality.finding
group by
    rule,
    severity,
    extract
order by
    list_position(['error', 'warning', 'information'], severity),
    findings desc,
    rule,
    extract
