-- One row per action taken against a theme of escalations.
-- key: theme_action_id

create sequence theme_action_number;

create table theme_action (
    theme_action_id bigint not null default nextval('theme_action_number') primary key,
    theme varchar not null,
    action varchar not null,
    owner varchar not null,
    from_on date not null,
    outcome varchar not null,
    added_by varchar not null,
    added_at timestamptz not null,
    withdrawn_by varchar,
    withdrawn_at timestamptz
);
