-- One row per episode with a provider that is no code, or that its placement cannot have.
-- key: extract, row_number

select
    'Episodes' as extract,
    row_number
from checked.episode
where place_provider is not null
    and (
        place_provider not in ('PR0', 'PR1', 'PR2', 'PR3', 'PR4', 'PR5')
        or place in ('T0', 'T1', 'T2', 'T3', 'Z11', 'Z12', 'Z13', 'Z14')
    )
