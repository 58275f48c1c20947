-- One row per decision taken on a child of a month's list, and one per note beside it. Rows are only ever added.
-- key: decision_id; note_id

create sequence worklist_decision_number;

create table worklist_decision (
    decision_id bigint not null default nextval('worklist_decision_number') primary key,
    child_id varchar not null,
    month varchar not null,
    verdict varchar not null,
    reason varchar not null,
    owner varchar not null,
    review_on date not null,
    note varchar,
    decided_by varchar not null,
    decided_at timestamptz not null,
    run varchar not null,
    scored_on date not null,
    model varchar not null,
    place bigint not null,
    band varchar not null
);

create sequence worklist_note_number;

create table worklist_note (
    note_id bigint not null default nextval('worklist_note_number') primary key,
    child_id varchar not null,
    month varchar not null,
    note varchar not null,
    written_by varchar not null,
    written_at timestamptz not null
);
