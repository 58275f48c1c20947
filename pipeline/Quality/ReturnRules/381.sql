-- One row per temporary placement after which care does not go on.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where is_temporary and rec <> 'X1'
