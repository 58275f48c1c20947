-- One row per return that says who the social workers were.
-- key: began_on

select distinct began_on
from staging.return
where contract = 'SWEpisodes'
