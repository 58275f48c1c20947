-- One row per line of the list of words by which themes are read from a text.
-- key: line

select
    row_number as line,
    theme,
    words
from raw.theme_words
where is_used
order by row_number
