-- The further things that the establishment office keeps records of. Shapes follow claim_quota.

create table claim_quota_change (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    quota_type    text collate "C",
    changed_on    text collate "C",
    added         integer,
    removed       integer,
    document_no   text collate "C",
    reason        text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_post (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    position_level text collate "C",
    approved      integer,
    document_no   text collate "C",
    approved_date text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_plan (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    quota_type    text collate "C",
    over          integer,
    yearly        integer,
    start_date    text collate "C",
    due_date      text collate "C",
    digested      integer,
    document_no   text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_transition (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    quota_type    text collate "C",
    persons       integer,
    document_no   text collate "C",
    approved_date text collate "C",
    deadline      text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_pool (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    pool          text collate "C",
    pool_type     text collate "C",
    quota_type    text collate "C",
    region        text collate "C",
    size          integer,
    city_size     integer,
    document_no   text collate "C",
    approved_date text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_allocation (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    pool          text collate "C",
    quota_type    text collate "C",
    lent          integer,
    document_no   text collate "C",
    lent_date     text collate "C",
    expires_date  text collate "C",
    used          integer,
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_filing (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    filing_no     text collate "C",
    quota_type    text collate "C",
    approved      integer,
    channel       text collate "C",
    approved_date text collate "C",
    valid_until   text collate "C",
    used          integer,
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_listing (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    person_key    bigint,
    id_no         text collate "C",
    id_fault      text collate "C",
    name          text collate "C",
    name_key      text collate "C",
    unit_mention  bigint,
    place         text collate "C",
    document_no   text collate "C",
    from_date     text collate "C",
    until_date    text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

create table claim_ceiling (
    run_id        bigint not null,
    source        text collate "C" not null,
    file_id       integer not null,
    sheet         text collate "C" not null,
    line          bigint not null,
    unit_mention  bigint,
    region        text collate "C",
    admin_level   text collate "C",
    quota_type    text collate "C",
    ceiling       integer,
    document_no   text collate "C",
    approved_date text collate "C",
    value_faults  text collate "C"
) partition by list (run_id);

alter table claim_person
    add column person_level        text collate "C",
    add column above_post_level    boolean,
    add column above_post_document text collate "C",
    add column professional_title  text collate "C",
    add column entry_channel       text collate "C",
    add column pool                text collate "C",
    add column allocation_no       text collate "C",
    add column actual_unit         text collate "C",
    add column status_until        text collate "C";

alter table finding add column months integer;

comment on column finding.months is 'months at stake; money at stake is amount times months';

-- Stable numbers of pools, allocations, filings, plans and regions, as unit_identity keeps those of units.
create table entity_identity (
    scope       text collate "C" not null,
    identity    text collate "C" not null,
    entity_key  bigint not null,
    primary key (scope, identity),
    unique (scope, entity_key)
);

-- The key by which document numbers compare, DocumentNumber.key in SQL: compatibility forms, brackets of all kinds, quotes, blanks, 第
-- before a number, leading zeros of numbers and 号 at the end say nothing.
create function document_key(document_no text) returns text language sql immutable parallel safe
    return nullif(regexp_replace(regexp_replace(upper(regexp_replace(
        translate(normalize(document_no, NFKC), '[{〔【〖〘〚]}〕】〗〙〛"''`´“”„‟‘’‚‛「」『』〝〞〟«»‹›《》〈〉', '((((((()))))))'),
        '\s', '', 'g')), '第?(?<![0-9])0*(?=[0-9])|第(?=[0-9])', '', 'g'), '号$', ''), '');
