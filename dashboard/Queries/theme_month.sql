-- One row per theme, month and origin: the escalations raised that have it, and
-- those that have it first, so that each is counted once over all themes.
-- key: theme, month_from, origin

select
    escalation_theme.theme,
    date_trunc('month', escalation.raised_on)::date as month_from,
    escalation_theme.origin,
    count(*) as escalations,
    count(*) filter (where escalation_theme.place = 1) as first,
    count(*) filter (where escalation.resolved_on is null) as open
from marts.escalation
inner join marts.escalation_theme
    on escalation.escalation_id = escalation_theme.escalation_id
where
    ($team::varchar is null or escalation.team_challenged = $team)
    and ($is_formal::boolean is null or escalation.is_formal = $is_formal)
group by all
order by all
