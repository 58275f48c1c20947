-- One row per child looked after for the 12 months to a day that snapshots are
-- taken under section 20 throughout, who did not come alone to the UK.
-- key: child_id, snapshot_on

select
    child_status.child_id,
    child_status.snapshot_on,
    child_status.started_on
from marts.child_status
cross join reference.timescale
inner join core.episode
    on
        child_status.child_id = episode.child_id
        and episode.began_on >= child_status.started_on
        and episode.began_on <= child_status.snapshot_on
        and coalesce(episode.ended_on, date '9999-12-31')
        > greatest(
            episode.began_on,
            (child_status.snapshot_on - to_months(timescale."window"))::date
        )
left join reference.code_group as section_20
    on
        section_20.grouping = 'section_20'
        and section_20.code = episode.legal_status_code
where
    not child_status.is_unaccompanied
    and child_status.started_on
    <= child_status.snapshot_on - to_months(timescale."window")
group by
    child_status.child_id, child_status.snapshot_on, child_status.started_on
having bool_and(section_20.code is not null)
order by child_status.snapshot_on
