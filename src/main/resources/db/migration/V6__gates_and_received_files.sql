alter table gate_reading add detail text collate "C";

comment on column gate_reading.detail is 'what the figures are about: units, headers, files; an item a line, its parts separated by tabs';

-- Whether the very same bytes came before.
create index on source_file (source, sha256);

-- What lay in the inbox when the run received it. An archive there is one file here and, by entry, many in source_file.
create table received_file (
    run_id      bigint not null,
    source      text collate "C" not null,
    file_name   text collate "C" not null,
    bytes       bigint not null,
    modified_at timestamptz not null,
    primary key (run_id, source, file_name)
);
insert into received_file (run_id, source, file_name, bytes, modified_at)
select run_id, source, file_name, bytes, modified_at from source_file on conflict do nothing;

-- What was met on receiving and did not stop the run, told in the order of position.
create table run_note (
    run_id   bigint not null,
    position integer not null,
    note     text collate "C" not null,
    primary key (run_id, position)
);
