-- Files that a decision rests on.

create table decision_file (
    decision bigint not null references decision,
    place    integer not null,
    name     text collate "C" not null,
    sha256   text collate "C" not null,
    bytes    bigint not null,
    primary key (decision, place)
);

comment on table decision_file is
    'evidence of a decision, in the order in which it was named; only ever added; the files are kept below evidence/ of the data folder, once a content';
comment on column decision_file.name is 'of the file beside the pack, with the folders between';
comment on column decision_file.sha256 is 'of its content, in hexadecimal digits';
