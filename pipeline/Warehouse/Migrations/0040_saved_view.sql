-- One row per view of a page that somebody has named, until it is removed.
-- key: view_id

create table saved_view (
    view_id varchar not null primary key,
    person varchar not null,
    name varchar not null,
    address varchar not null,
    saved_at timestamptz not null
);
