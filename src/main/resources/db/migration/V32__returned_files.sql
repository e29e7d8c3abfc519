-- Files that came back.

create table returned_file (
    sha256 text collate "C" primary key,
    name   text collate "C" not null,
    at     timestamptz not null,
    who    text collate "C" not null,
    rows   integer not null
);

comment on table returned_file is 'packs that came back, once a content; the file itself is kept below returns/ of the data folder';
