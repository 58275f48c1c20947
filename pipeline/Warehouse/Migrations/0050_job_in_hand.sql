-- One row per time a job was asked for: one that waits may be taken by any dashboard, one that runs is known to live by its beat.
-- key: job_run_id

alter table job_run add column skip_unchanged boolean;
alter table job_run add column beat bigint;
alter table job_run add column progress varchar;
alter table job_run add column cancelled_by varchar;
