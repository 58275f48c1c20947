-- One row per rule and indicator made from a column that the rule judges.
-- key: rule, indicator

select distinct
    rule.rule,
    touched.indicator
from quality.rule
inner join quality.column_indicator as touched
    on
        rule.extract = touched.extract
        and rule."column" = touched."column"
order by
    rule.rule,
    touched.indicator
