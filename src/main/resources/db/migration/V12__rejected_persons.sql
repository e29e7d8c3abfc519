-- Persons of whom a source speaks only in a row that could not be read: they are not missing there.

create table run_rejected_person (
    run_id     bigint not null,
    source     text collate "C" not null,
    person_key bigint not null,
    unit_key   bigint not null,
    primary key (run_id, source, person_key, unit_key)
);

comment on table run_rejected_person is 'persons whose ID number stands in a reject of a source and in no claim of it; a row a unit';
comment on column run_rejected_person.unit_key is 'unit where another source has the person; 0 if none has';
