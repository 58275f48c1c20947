-- One row per theme, with whether it is told from confirmed texts or by word
-- rules alone; none where too few texts are confirmed.
-- key: theme

select
    theme,
    words
from marts.theme_learning
