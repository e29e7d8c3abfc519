create table run_link (
    run_id       bigint not null,
    person_key   bigint not null,
    other_key    bigint not null,
    verdict      text collate "C" not null check (verdict in ('join', 'ambiguous', 'review')),
    weight       numeric not null,
    probability  numeric not null,
    margin       numeric,
    prior        numeric not null,
    levels       integer[] not null,
    bits         numeric[] not null,
    namesakes    bigint not null,
    name         text collate "C" not null,
    id_no        text collate "C" not null,
    unit_name    text collate "C" not null,
    sources      text collate "C" not null,
    other_name   text collate "C" not null,
    other_id_no  text collate "C" not null,
    other_unit_name text collate "C" not null,
    other_sources   text collate "C" not null,
    primary key (run_id, person_key, other_key)
);

comment on table run_link is 'persons of a run who may be one person, by what all that is known of them says together';
comment on column run_link.weight is 'bits, with the prior';
comment on column run_link.margin is 'bits by which this is surer than that one of the two belongs to somebody else; null: nobody else comes into question';
comment on column run_link.levels is 'of each comparison of jobs/linkage/person.yaml the level at which the two stand, -1 for nothing said';
comment on column run_link.namesakes is 'persons of the run who have the name of the first';
