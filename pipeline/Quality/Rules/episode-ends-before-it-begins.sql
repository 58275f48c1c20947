-- One row per episode that ends before it begins.
-- key: return_position, row_number

select
    'Episodes' as contract,
    return_position,
    row_number,
    child_id,
    ended_on as value
from staging.episode
where ended_on < began_on
