-- One row per theme of an escalation, with where it comes from; an escalation
-- of which nothing could be told has one row that says so.
-- key: escalation_id, place

select
    escalation_id,
    place,
    theme,
    origin,
    words,
    probability,
    is_confirmed
from core.escalation_theme
order by escalation_id, place
