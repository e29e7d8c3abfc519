-- Definitions that were found valid: a night that starts from the same need not try every rule again.
create table checked_definitions (
    definition_hash text collate "C" not null,
    program text collate "C" not null,
    server text collate "C" not null,
    primary key (definition_hash, program, server)
);

comment on table checked_definitions is 'definitions whose rules were tried and found without fault';
comment on column checked_definitions.definition_hash is 'SHA-256 over every file of the definitions';
comment on column checked_definitions.program is 'SHA-256 of the program that tried them';
comment on column checked_definitions.server is 'version of the server on which they were tried';
