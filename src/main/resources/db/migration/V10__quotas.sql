-- Places of a unit and type, in a run and over time.
alter table run_unit_quota
    add column funding             text collate "C",
    add column documents           text collate "C",
    add column document_keys       text[] collate "C",
    add column previous_approved   integer,
    add column previous_over       integer,
    add column previous_documents  text collate "C",
    add column unexplained_from    integer,
    add column ledger_sum          integer,
    add column ledger_rows         integer not null default 0,
    add column ledger_undocumented integer not null default 0,
    add column transition          integer not null default 0,
    add column transition_deadline text collate "C",
    add column entries             integer not null default 0,
    add column leaves              integer not null default 0,
    add column counted_entries     integer not null default 0,
    add column entries_beyond      integer not null default 0,
    add column start_occupied      integer,
    add column peak                integer,
    add column peak_date           date,
    add column grown_on            date,
    add column idle_since          date,
    add column vacancies_elsewhere integer not null default 0,
    add column places_elsewhere    text collate "C",
    add column retiring_1          integer not null default 0,
    add column retiring_3          integer not null default 0,
    add column retiring_5          integer not null default 0;

comment on column run_unit_quota.funding is 'form of funding of the approved places, else of the unit';
comment on column run_unit_quota.documents is 'documents that approved the places';
comment on column run_unit_quota.document_keys is 'their comparison keys';
comment on column run_unit_quota.previous_approved is 'approved by the previous complete run; null when there is none or it did not know the place';
comment on column run_unit_quota.unexplained_from is 'approved before it changed without a new document; null while all changes have one';
comment on column run_unit_quota.ledger_sum is 'places added less places removed by the changes of quotas';
comment on column run_unit_quota.transition is 'persons beyond quota who are approved for a transition that has not ended';
comment on column run_unit_quota.counted_entries is 'entries in the window that are not exempt';
comment on column run_unit_quota.entries_beyond is 'those of them after which more persons held a place than allowed';
comment on column run_unit_quota.start_occupied is 'persons who held a place when the window began';
comment on column run_unit_quota.peak is 'most persons at any time in the window';
comment on column run_unit_quota.grown_on is 'business date of the last run that saw more places, own and lent, than the complete run before it';
comment on column run_unit_quota.idle_since is 'the last change of places or persons that is known: what is vacant has been since';
comment on column run_unit_quota.retiring_1 is 'persons whose statutory retirement month comes within one year';

-- Whom a unit consists of, by the register.
create table run_unit_people (
    run_id     bigint not null,
    unit_key   bigint not null,
    in_post    integer not null,
    age_known  integer not null,
    mean_age   numeric(4, 1),
    youngest   integer,
    oldest     integer,
    aged_35    integer not null,
    aged_45    integer not null,
    aged_46    integer not null,
    primary key (run_id, unit_key)
);

comment on column run_unit_people.aged_35 is '35 years and younger';
comment on column run_unit_people.aged_45 is '36 to 45 years';
comment on column run_unit_people.aged_46 is '46 years and older';

-- When those who hold a place will reach the statutory age, by month (its first day), for the next five years.
create table run_retirement (
    run_id     bigint not null,
    unit_key   bigint not null,
    quota_type text collate "C" not null,
    month      date not null,
    persons    integer not null,
    primary key (run_id, unit_key, quota_type, month)
);

-- Leading posts of a unit by level.
create table run_unit_post (
    run_id         bigint not null,
    unit_key       bigint not null,
    position_level text collate "C" not null,
    approved       integer not null,
    held           integer not null,
    level_approved integer not null,
    level_held     integer not null,
    documents      text collate "C",
    listed         boolean not null,
    primary key (run_id, unit_key, position_level)
);

comment on column run_unit_post.held is 'persons whose highest level this is';
comment on column run_unit_post.level_approved is 'posts of chiefs and deputies of the level together';
comment on column run_unit_post.listed is 'whether the posts source lists the unit at all';

-- Plans to take a surplus down, and approvals to keep it for a time. One each a unit and quota type.
create table run_plan (
    run_id             bigint not null,
    plan_key           bigint not null,
    kind               text collate "C" not null check (kind in ('plan', 'transition')),
    unit_key           bigint not null,
    quota_type         text collate "C" not null,
    documents          text collate "C",
    over_then          integer,
    yearly             integer,
    start_date         text collate "C",
    due_date           text collate "C",
    years              integer,
    digested_stated    integer,
    persons            integer,
    deadline           text collate "C",
    persons_expired    integer,
    over_now           integer not null,
    expected_attrition integer not null,
    primary key (run_id, plan_key)
);

comment on column run_plan.start_date is 'of a transition: null';
comment on column run_plan.persons is 'persons approved beyond quota whose deadline has not passed';
comment on column run_plan.persons_expired is 'persons approved beyond quota whose deadline has passed';
comment on column run_plan.expected_attrition is 'persons who retire between now and the due date';

-- All places of a region, level and type.
create table run_region_quota (
    run_id       bigint not null,
    region_key   bigint not null,
    region       text collate "C" not null,
    admin_level  text collate "C" not null,
    quota_type   text collate "C" not null,
    approved     integer not null,
    pools        integer not null,
    ceiling      integer,
    documents    text collate "C",
    occupied     integer not null,
    units        integer not null,
    region_units integer not null,
    over_units   integer not null,
    over_persons integer not null,
    primary key (run_id, region_key, admin_level, quota_type)
);

comment on column run_region_quota.region is 'as claims have it; unstated where a ceiling or a pool names none';
comment on column run_region_quota.region_units is 'units of the region, whatever their level and types';

-- Which level of government a unit belongs to, by its region (GB/T 2260 code or name) and category; null when neither tells.
create function admin_level(region text, category text) returns text language sql immutable parallel safe
    return case
               when category = 'township' then 'township'
               when region ~ '^[0-9]{6,}$' then case
                   when substr(region, 3, 4) = '0000' then 'province'
                   when substr(region, 5, 2) = '00' then 'city'
                   when substr(region, 7, 3) not in ('', '000') then 'township'
                   else 'county'
               end
               when region ~ '(省|自治区)(本级)?$' then 'province'
               when region ~ '(市|州|盟|地区)(本级|直属|直)?$|^市(本级|直)$' then 'city'
               when region ~ '(乡|镇|街道|街道办事处)$' then 'township'
               when region ~ '(县|区|旗)(本级|直)?$' then 'county'
           end;

-- How high a position level stands, higher is more; a level without chief or deputy stands between them; null for what is none.
create function level_rank(level text) returns integer language sql immutable parallel safe
    return array_position(array['subsection', 'township', 'county', 'bureau', 'provincial', 'national'], split_part(level, '.', 1)) * 3
        + case split_part(level, '.', 2) when 'chief' then 1 when 'deputy' then -1 else 0 end;

-- Whether the first of two position levels is certainly above the second; null when one is unknown.
create function level_above(a text, b text) returns boolean language sql immutable parallel safe
    return level_rank(a) > level_rank(b) and conflicts(a, b);
