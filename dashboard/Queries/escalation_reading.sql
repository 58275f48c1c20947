-- One row per theme of an escalation that is open, or was raised from a day on,
-- of a child whom the reader may see.
-- key: escalation, place

select
    escalation.child_id as child,
    escalation.escalation_id as escalation,
    escalation.raised_on,
    escalation.resolved_on,
    escalation.is_formal,
    coalesce(escalation.team_challenged, 'not known') as team,
    escalation_text.concern,
    escalation_theme.place,
    escalation_theme.theme,
    escalation_theme.origin,
    escalation_theme.words,
    escalation_theme.probability
from marts.escalation
inner join marts.escalation_theme
    on escalation.escalation_id = escalation_theme.escalation_id
left join marts.escalation_text
    on escalation.escalation_id = escalation_text.escalation_id
where
    (escalation.resolved_on is null or escalation.raised_on >= $since)
    and (
        $caseload::varchar is null
        or escalation.child_id in (
            select child_id from marts.caseload where iro = $caseload
        )
    )
order by
    escalation.raised_on desc,
    escalation.escalation_id,
    escalation_theme.place
