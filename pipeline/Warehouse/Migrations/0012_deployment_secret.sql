-- One row per secret that this deployment made for itself and that stays as long as it does.
-- key: purpose

create table deployment_secret (
    purpose varchar not null primary key,
    secret varchar not null
);
