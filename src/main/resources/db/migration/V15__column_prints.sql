-- By what the next run sees whether a column still stands beside its rows, without reading claims.

create table column_print (
    run_id  bigint not null,
    file_id integer not null,
    source  text collate "C" not null,
    field   text collate "C" not null,
    reach   bigint not null,
    keys    bigint[] not null,
    prints  bigint[] not null,
    primary key (run_id, file_id, field)
);
-- Hashes do not compress.
alter table column_print alter keys set storage external, alter prints set storage external;

comment on table column_print is 'hashes of what a file says in each mapped column, of the claims with the lowest keys, at most a thousand; a key is a hash of what a claim is known by';
comment on column column_print.field is 'empty text for the claims themselves, whatever they say';
comment on column column_print.reach is 'the largest key up to which the file leaves no claim out';
comment on column column_print.prints is 'of the claims whose keys stand in keys, in the same order; of several claims with one key, the lowest';
