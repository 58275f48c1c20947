-- One row per child of the Header, as the last row says.
-- key: child_id

with

headers as (
    select * from staging.header
    qualify row_number() over (
        partition by child_id
        order by return_position desc, row_number desc
    ) = 1
),

unaccompanied as (
    select * from staging.unaccompanied_child
    qualify row_number() over (
        partition by child_id
        order by return_position desc, row_number desc
    ) = 1
)

select
    headers.child_id,
    headers.born_on,
    coalesce(sex."group", 'not known') as sex,
    coalesce(ethnic_group."group", 'not known') as ethnic_group,
    coalesce(headers.ethnicity, 'not known') as ethnicity,
    unaccompanied.child_id is not null as has_been_unaccompanied
from headers
left join unaccompanied on headers.child_id = unaccompanied.child_id
left join reference.code_group as sex
    on sex.grouping = 'sex' and sex.code = headers.sex_code
left join reference.code_group as ethnic_group
    on
        ethnic_group.grouping = 'ethnic_group'
        and ethnic_group.code = headers.ethnicity
