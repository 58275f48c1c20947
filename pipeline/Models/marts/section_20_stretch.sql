-- One row per child looked after and stretch of days in the 12 months to each of
-- which no other legal status than section 20 held in the present period of
-- care, until_on not included.
-- key: child_id, from_on

with

otherwise as (
    select
        episode.care_period_id,
        episode.began_on,
        max(reference.months_reached(
            coalesce(episode.ended_on, date '9999-12-31'), timescale."window"
        )) over in_order as forgotten_on,
        coalesce(
            lead(episode.began_on) over in_order, date '9999-12-31'
        ) as next_on
    from core.episode
    cross join reference.timescale
    left join reference.code_group as section_20
        on
            section_20.grouping = 'section_20'
            and episode.legal_status_code = section_20.code
    where
        section_20.code is null
        and (episode.ended_on is null or episode.ended_on > episode.began_on)
    window in_order as (
        partition by episode.care_period_id
        order by episode.began_on, episode.episode_number
    )
),

alone as (
    select care_period_id, forgotten_on as from_on, next_on as until_on
    from otherwise
    union all
    select
        care_period.care_period_id,
        date '0001-01-01',
        coalesce(min(otherwise.began_on), date '9999-12-31')
    from core.care_period
    left join otherwise
        on care_period.care_period_id = otherwise.care_period_id
    group by care_period.care_period_id
),

piece as (
    select
        care.child_id,
        greatest(care.from_on, alone.from_on) as from_on,
        least(care.until_on, alone.until_on) as until_on,
        care.started_on
    from marts.care_stretch as care
    inner join alone
        on
            care.care_period_id = alone.care_period_id
            and care.from_on < alone.until_on
            and care.until_on > alone.from_on
)

select
    piece.*,
    unaccompanied_child.child_id is not null as has_come_alone,
    unaccompanied_child.ended_on as unaccompanied_until_on
from piece
cross join reference.run_date
left join core.unaccompanied_child
    on piece.child_id = unaccompanied_child.child_id
where reference.has_snapshot(piece.from_on, piece.until_on, run_date.as_at)
