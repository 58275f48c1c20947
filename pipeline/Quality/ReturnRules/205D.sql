-- One row per child who became unaccompanied although last year's return knew the child as not.
-- key: extract, row_number

with

children as (
    select distinct uasc.child
    from checked.uasc
    inner join checked.header_last on uasc.child = header_last.child
    where uasc.child not in (select child from checked.uasc_last where child is not null)
)

select 'Header' as extract, row_number from checked.header inner join children using (child)
union all
select 'UASC' as extract, row_number
from checked.uasc
inner join children using (child)
where child not in (select child from checked.header where child is not null)
