-- One row per time the council switched the machine score off or on again. Rows are only ever added; the last one holds.
-- key: switch_id

create sequence machine_score_switch_number;

create table machine_score_switch (
    switch_id bigint not null default nextval('machine_score_switch_number') primary key,
    is_on boolean not null,
    reason varchar not null,
    switched_by varchar not null,
    switched_at timestamptz not null
);
