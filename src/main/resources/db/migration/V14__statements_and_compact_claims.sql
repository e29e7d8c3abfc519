-- How long the statements of a run took, by the file they stand in.
create table statement_timing (
    run_id    bigint not null,
    statement text collate "C" not null,
    seconds   double precision not null,
    changed   bigint not null,
    primary key (run_id, statement)
);

-- The shape of the compact claims of persons: keys, codes, dates and money, in the order of the person's key; a table a run and source is
-- made like it. What is written in words is read from claim_person, for those who have a finding.
create table compact_claim (
    person_key               bigint,
    unit_key                 bigint,
    active                   boolean,
    file_id                  integer,
    sheet                    text collate "C",
    line                     bigint
);
