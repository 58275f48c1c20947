-- One row per API key that was ever made. Of its secret only the hash is kept.
-- key: key_id

create table api_key (
    key_id varchar not null primary key,
    name varchar not null,
    secret_hash varchar not null,
    sees_children boolean not null,
    made_by varchar not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_by varchar,
    revoked_at timestamptz,
    used_on date
);
