-- One row per return of health outcomes, with the day it stands for.
-- key: return_position

select
    return.return_position,
    case when return.is_newest then run_date.as_at else return.ended_on end
        as stands_for
from staging.return
cross join reference.run_date
where return.contract = 'OC2'
