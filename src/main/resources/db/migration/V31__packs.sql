-- Workbooks that units answer in: what each of them was asked, as it was printed.

create table pack_secret (
    single boolean primary key default true check (single),
    secret bytea not null
);

comment on table pack_secret is 'what the keys of rows of packs are signed with; made once, and never shown';

create table pack (
    id        bigint primary key,
    run_id    bigint not null,
    unit_key  bigint not null,
    unit_name text collate "C" not null,
    at        timestamptz not null
);

create index pack_of_unit on pack (run_id, unit_key);

comment on table pack is 'a workbook made for one unit to answer in; only ever added';

create table pack_row (
    pack_id     bigint not null references pack,
    number      bigint not null references exception,
    seq         integer not null,
    fingerprint text collate "C" not null,
    facts       text collate "C" not null,
    primary key (pack_id, number)
);

comment on column pack_row.seq is 'the latest event of the exception when the pack was made';
comment on column pack_row.fingerprint is 'of the facts of the exception then';
comment on column pack_row.facts is 'SHA-256 in hexadecimal digits of the printed facts, joined by tabulators in the order of their columns';
