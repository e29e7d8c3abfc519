-- Of a unit that a source still names, how much it has no more; and who that is, of whole units too.

alter table run_silent_unit add column part bigint;

comment on table run_silent_unit is
    'units that a source no longer names at all, or of which it no longer has a large part, while another source has the people at work';
comment on column run_silent_unit.part is 'how many of these persons are missed, where the source still names the unit; null where it does not';

create table run_missing_person (
    run_id     bigint not null,
    source     text collate "C" not null,
    unit_key   bigint not null,
    person_key bigint not null,
    in_post    boolean not null,
    primary key (run_id, source, unit_key, person_key)
);
create index on run_missing_person (run_id, person_key);

comment on table run_missing_person is 'persons whom a source had in a unit of run_silent_unit and does not have at all now, missed by others or not';
comment on column run_missing_person.in_post is 'whether the source had the person in post there when it last spoke of him';

create table second_copy (
    run_id    bigint not null,
    source    text collate "C" not null,
    file_name text collate "C" not null,
    same_as   text collate "C" not null,
    primary key (run_id, source, file_name)
);

comment on table second_copy is 'files that a run was given and has not read, because another file of the source has the very same content';
