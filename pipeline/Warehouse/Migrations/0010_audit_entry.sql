-- One row per thing somebody did or saw that must be accounted for. Rows are only ever added: each carries the hash of the one before.
-- key: entry_number

create table audit_entry (
    entry_number bigint not null primary key,
    written_at timestamptz not null,
    person varchar not null,
    person_role varchar not null,
    action varchar not null,
    subject varchar not null,
    asked varchar,
    run varchar,
    row_count bigint,
    origin varchar,
    previous_hash varchar not null,
    hash varchar not null
);
