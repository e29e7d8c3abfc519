alter table source_file
    add headers_found text collate "C",
    add headers_unmapped text collate "C",
    add title_text text collate "C";

create table total_check (
    run_id  bigint not null,
    file_id integer not null,
    sheet   text collate "C" not null,
    line    bigint not null,
    field   text collate "C" not null,
    stated  numeric not null,
    counted numeric not null,
    fits    boolean not null
);
