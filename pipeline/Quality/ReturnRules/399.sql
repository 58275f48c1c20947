-- One row per episode, Header row and review of a child in short breaks alone who has a review or MOTHER.
-- key: extract, row_number

with

in_short_breaks as (
    select child
    from checked.episode
    where child is not null
    group by child
    having bool_and(is_short_break)
),

reviewed as (
    select child, row_number
    from checked.reviews
    where review is not null or review_code is not null
),

children as (
    select child
    from in_short_breaks
    where child in (select child from reviewed)
        or child in (select child from checked.header where mother is not null)
)

select 'Episodes' as extract, row_number from checked.episode inner join children using (child)
union all
select 'Header' as extract, row_number from checked.header inner join children using (child)
union all
select 'Reviews' as extract, row_number from reviewed inner join children using (child)
