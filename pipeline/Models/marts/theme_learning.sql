-- One row per theme, with whether it is told from confirmed texts or by word
-- rules alone; none where too few texts are confirmed.
-- key: theme

select
    theme,
    examples,
    threshold,
    "precision",
    recall,
    words
from core.theme_learning
order by place
