-- One row per random sample of children that was drawn, with all it takes to draw the same children again.
-- key: sample_id

create sequence dip_sample_number;

create table dip_sample (
    sample_id bigint not null default nextval('dip_sample_number') primary key,
    drawn_by varchar not null,
    drawn_at timestamptz not null,
    run varchar not null,
    seed varchar not null,
    strata varchar not null,
    size bigint not null
);
