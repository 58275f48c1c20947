-- One row per stretch of a post in the establishment.
-- key: post, began_on

select
    post,
    fte,
    "from" as began_on,
    case when "to" <= run_date.as_at then "to" end as ended_on,
    return_position,
    row_number
from raw.iro_posts
cross join reference.run_date
where is_used
