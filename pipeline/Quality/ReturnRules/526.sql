-- One row per episode without a provider in a placement that has one.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where place_provider is null
    and not coalesce(place in ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14'), false)
