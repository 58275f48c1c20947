-- One row per time a job was asked for and began.
-- key: job_run_id

create sequence job_run_number;

create table job_run (
    job_run_id bigint not null default nextval('job_run_number') primary key,
    job varchar not null,
    requested_by varchar not null,
    started_at timestamptz not null,
    state varchar not null,
    ended_at timestamptz,
    outcome varchar,
    message varchar,
    run varchar,
    row_count bigint,
    seconds float8
);
