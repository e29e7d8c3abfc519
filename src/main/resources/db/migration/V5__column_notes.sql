-- How the columns of a file were read where that had to be found out (day or month first, the clock of its times, zeros that its codes have
-- lost): told once a file and column, not of every row.
create table column_note (
    run_id  bigint not null,
    file_id integer not null,
    field   text collate "C" not null,
    note    text collate "C" not null,
    cells   bigint not null,
    primary key (run_id, file_id, field, note)
);
