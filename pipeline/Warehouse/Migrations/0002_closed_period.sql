-- One row per value of a month, quarter or year as it stood when the period was closed.
-- key: period, indicator

create table closed_period (
    period varchar not null primary key,
    closed_at timestamptz not null,
    run varchar not null,
    as_at date not null,
    definitions_version integer not null
);

create table closed_value (
    period varchar not null,
    indicator varchar not null,
    numerator float8,
    denominator float8,
    value float8,
    primary key (period, indicator)
);
