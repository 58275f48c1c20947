-- One row per IRO in post on a day that snapshots are taken and for the 12
-- months before it, with the last observation in those months.
-- key: iro, snapshot_on

select
    iro_workload.iro,
    iro_workload.snapshot_on,
    max(audit.audited_on) as observed_on
from marts.iro_workload
cross join reference.timescale
inner join core.iro_stay
    on
        iro_workload.iro = iro_stay.iro
        and iro_stay.began_on
        <= iro_workload.snapshot_on - to_months(timescale."window")
        and coalesce(iro_stay.ended_on, date '9999-12-31')
        > iro_workload.snapshot_on
left join core.audit
    on
        iro_workload.iro = audit.iro
        and audit.is_observation
        and audit.audited_on <= iro_workload.snapshot_on
        and audit.audited_on
        > iro_workload.snapshot_on - to_months(timescale."window")
group by iro_workload.iro, iro_workload.snapshot_on
order by iro_workload.snapshot_on, iro_workload.iro
