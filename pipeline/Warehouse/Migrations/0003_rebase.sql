-- One row per decision to draw an indicator's limits anew from a day on.
-- key: rebase_id

create sequence rebase_number;

create table rebase (
    rebase_id bigint not null default nextval('rebase_number') primary key,
    indicator varchar not null,
    from_on date not null,
    reason varchar not null,
    decided_by varchar not null,
    decided_at timestamptz not null,
    withdrawn_by varchar,
    withdrawn_at timestamptz
);
