-- One row per time a person said what an escalation is about; the latest holds.
-- key: theme_decision_id

create sequence theme_decision_number;

create table theme_decision (
    theme_decision_id bigint not null default nextval('theme_decision_number') primary key,
    escalation varchar not null,
    themes varchar not null,
    decided_by varchar not null,
    decided_at timestamptz not null
);
