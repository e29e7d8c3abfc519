-- People outside quota that a unit may employ, and employs (编外用工控制数).
create table claim_contract (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    employed_as   text collate "C",
    control       integer,
    employed      integer,
    funding       text collate "C",
    document_no   text collate "C",
    approved_date text collate "C",
    valid_until   text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);
