-- Turnover pools, what they lent, who sits on it, and the filings by which people entered; kept for every run.

create table run_pool (
    run_id      bigint not null,
    pool_key    bigint not null,
    known       boolean not null,
    pool        text collate "C" not null,
    pool_type   text collate "C",
    quota_type  text collate "C",
    region      text collate "C",
    size        integer not null,
    city_size   integer,
    lent        integer not null,
    lent_city   integer not null,
    used        integer not null,
    used_city   integer not null,
    unused      integer not null,
    used_by     text collate "C" not null check (used_by in ('register', 'stated')),
    occupants_without_allocation integer not null,
    allocations integer not null,
    units       integer not null,
    primary key (run_id, pool_key)
);

comment on column run_pool.known is 'whether the pools source has it; else an allocation only speaks of it, and its size is 0';
comment on column run_pool.lent is 'places lent, not returned and not expired';
comment on column run_pool.lent_city is 'of these to units of the city level';
comment on column run_pool.used is 'persons in post who sit on its places';
comment on column run_pool.unused is 'places lent that nobody sits on, allocation by allocation: who sits on too many of one fills no place of another';
comment on column run_pool.used_by is 'register: counted from the register; stated: as the allocations file says, because the register marks nobody';
comment on column run_pool.occupants_without_allocation is 'of these without an allocation that covers them';
comment on column run_pool.units is 'units that it lent places to';

create table run_allocation (
    run_id        bigint not null,
    allocation_key bigint not null,
    unit_key      bigint not null,
    pool_key      bigint,
    pool          text collate "C",
    quota_type    text collate "C",
    document_no   text collate "C",
    document      text collate "C",
    lent          integer not null,
    returned      integer not null,
    lent_date     text collate "C",
    expires_date  text collate "C",
    expired       boolean not null,
    stated_used   integer,
    used          integer not null,
    used_elsewhere integer not null,
    used_by       text collate "C" not null check (used_by in ('register', 'stated')),
    last_left     date,
    idle_since    date,
    days_since    integer,
    primary key (run_id, allocation_key)
);

comment on column run_allocation.pool_key is 'null when the file names no pool, or a name that several pools answer to';
comment on column run_allocation.document is 'comparison key of the document';
comment on column run_allocation.lent is 'places lent, not returned and not expired';
comment on column run_allocation.returned is 'of the places issued, those returned since, or all when they have expired';
comment on column run_allocation.used_elsewhere is 'of used, persons at another unit than the places are lent to';
comment on column run_allocation.last_left is 'when the place that is vacant longest was left, by the history of places; null when it was never used';
comment on column run_allocation.idle_since is 'first day of lent_date, or last_left where that is later';
comment on column run_allocation.days_since is 'days from idle_since to the business date';

create table run_occupant (
    run_id         bigint not null,
    person_key     bigint not null,
    unit_key       bigint,
    pool_key       bigint,
    pool           text collate "C",
    allocation_no  text collate "C",
    quota_type     text collate "C",
    entry_date     text collate "C",
    allocation_key bigint,
    document_known boolean,
    unit_fits      boolean,
    covered        boolean not null
);
create index on run_occupant (run_id, person_key);

comment on table run_occupant is 'who is in post on a turnover place by the register, once a unit';
comment on column run_occupant.pool_key is 'that of the allocation, else the pool that the register names';
comment on column run_occupant.pool is 'as the register writes it';
comment on column run_occupant.document_known is 'whether some allocation has the number that the register gives; null when it gives none';
comment on column run_occupant.unit_fits is 'whether the allocation is lent to the unit of the person; null without an allocation';
comment on column run_occupant.covered is 'whether an allocation to the unit allows the place: that of the number, or, without a number, one of the pool';

create table run_pool_month (
    run_id   bigint not null,
    pool_key bigint not null,
    unit_key bigint,
    month    text collate "C" not null,
    used     integer not null,
    lent     integer not null,
    basis    text collate "C" not null check (basis in ('run', 'history', 'entry_date', 'stated'))
);
create unique index on run_pool_month (run_id, pool_key, month, coalesce(unit_key, 0));

comment on column run_pool_month.unit_key is 'null for the whole pool';
comment on column run_pool_month.used is 'persons on its places at the end of the month, or on the business date';
comment on column run_pool_month.basis is
    'run: counted tonight; history: the history of places; entry_date: who sits there now, by the date of entry; stated: by the allocations file';

create table run_filing (
    run_id         bigint not null,
    filing_key     bigint not null,
    filing_no      text collate "C",
    document       text collate "C",
    unit_key       bigint,
    quota_type     text collate "C",
    channel        text collate "C",
    approved       integer,
    approved_date  text collate "C",
    valid_until    text collate "C",
    stated_used    integer,
    used           integer not null,
    used_late      integer not null,
    used_early     integer not null default 0,
    used_elsewhere integer not null,
    last_use       text collate "C",
    used_by        text collate "C" not null check (used_by in ('register', 'stated')),
    primary key (run_id, filing_key)
);
create index on run_filing (run_id, document);

comment on column run_filing.document is 'comparison key of the number';
comment on column run_filing.unit_key is 'null when it names no unit: whoever uses it is at the right one';
comment on column run_filing.used is 'persons in post who entered by it';
comment on column run_filing.used_late is 'of these after valid_until';
comment on column run_filing.used_early is 'of these before approved_date';
comment on column run_filing.used_elsewhere is 'of these at another unit';
comment on column run_filing.last_use is 'latest entry by it';

create table run_filing_use (
    run_id     bigint not null,
    filing_key bigint not null,
    person_key bigint not null,
    primary key (run_id, filing_key, person_key)
);

comment on table run_filing_use is 'who entered by a filing that was used too often or too late';

create table run_channel (
    run_id       bigint not null,
    channel_key  bigint not null,
    channel      text collate "C" not null,
    persons      integer not null,
    persons_city integer not null,
    filings      integer not null,
    approved     integer not null,
    primary key (run_id, channel)
);

comment on table run_channel is 'ways of entry: who is in post by each, and what the filings allow';
comment on column run_channel.channel_key is 'subject of findings about the channel; never the key of a filing';
comment on column run_channel.persons_city is 'of persons, those in units of the city level';

create table run_entity_line (
    run_id     bigint not null,
    scope      text collate "C" not null,
    entity_key bigint not null,
    source     text collate "C" not null,
    file_id    integer not null,
    sheet      text collate "C" not null,
    line       bigint not null
);
create index on run_entity_line (run_id, scope, entity_key);

comment on table run_entity_line is 'where the rows about a pool, an allocation or a filing stand in the files';

-- Whether an administrative division is the city level itself (市本级): code XXXX00, or said in words.
create function is_city_level(region text) returns boolean language sql immutable parallel safe
    return coalesce(region ~ '^[0-9]{2}(0[1-9]|[1-9][0-9])00$' or region ~ '(市本级|市直|市级)$', false);
