-- One row per first episode of a child before birth, and one per Header row that says so.
-- key: extract, row_number

with

unborn as (
    select
        episode.row_number as episode_row,
        header.row_number as header_row
    from checked.episode
    inner join checked.header on episode.child = header.child
    where episode.episode_number = 1 and episode.decom < header.dob
)

select 'Episodes' as extract, episode_row as row_number from unborn
union all
select 'Header' as extract, header_row as row_number from unborn
