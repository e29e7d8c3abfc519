-- Values that several persons have alike.

create table run_shared (
    run_id      bigint not null,
    of_columns  text collate "C" not null,
    subject_key bigint not null,
    shared_value text collate "C" not null,
    persons     integer not null,
    in_post     integer not null,
    names       integer not null,
    units       integer not null,
    unit_key    bigint,
    people      text collate "C" not null,
    primary key (run_id, of_columns, subject_key)
);

comment on table run_shared is 'values of the columns that rules over shared values go by, each held by two persons or more';
comment on column run_shared.of_columns is 'the columns, parted by blanks: finance.bank_account';
comment on column run_shared.subject_key is 'stable number of the value in entity_identity, which knows its hash only';
comment on column run_shared.unit_key is 'unit of most of the persons';
comment on column run_shared.people is 'the first twenty persons with their units';

create table run_shared_holder (
    run_id      bigint not null,
    subject_key bigint not null,
    source      text collate "C" not null,
    person_key  bigint not null,
    unit_key    bigint
);
create index on run_shared_holder (subject_key, run_id);

comment on table run_shared_holder is 'who has the values that findings are about, and in which unit';

-- A value as it is compared: width, case, blanks and marks between its signs do not matter.
create function shared_key(value text) returns text language sql immutable parallel safe
    return regexp_replace(upper(normalize(value, nfkc) collate "C"), '[[:space:][:punct:]—–·，。、；：（）]', '', 'g');

create or replace view run_subject as
select run_id, 'pool' collate "C" as scope, pool_key as subject_key, pool as name, quota_type from run_pool
union all
select a.run_id, 'allocation', a.allocation_key, concat_ws(' ', coalesce(p.pool, a.pool), a.document_no), a.quota_type
from run_allocation a left join run_pool p on p.run_id = a.run_id and p.pool_key = a.pool_key
union all
select run_id, 'filing', filing_key, filing_no, quota_type from run_filing
union all
select h.run_id, 'filing', h.channel_key, h.channel, null from run_channel h
where not exists (select from run_filing g where g.run_id = h.run_id and g.filing_key = h.channel_key)
union all
select run_id, 'plan', plan_key, documents, quota_type from run_plan
union all
select run_id, 'region', region_key, min(region), null from run_region_quota group by run_id, region_key
union all
select run_id, 'shared', subject_key, '…' || right(min(shared_value), 4), null from run_shared group by run_id, subject_key;
