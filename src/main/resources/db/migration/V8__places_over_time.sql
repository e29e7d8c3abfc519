-- Who held which place when, by the complete runs of a job, and what changed lately.

create table place (
    job         text collate "C" not null,
    person_key  bigint not null,
    unit_key    bigint not null,
    quota_type  text collate "C" not null,
    pool        text collate "C",
    valid_from  date not null,
    valid_to    date
);

comment on table place is 'quota places held by the register, changed only by complete runs';
comment on column place.valid_from is 'business date of the first run that saw the place held';
comment on column place.valid_to is 'business date of the first run that no longer saw it held; null while it is held';

-- The days whose run is in table place. The first one is where the history begins: nobody entered on it.
create table place_day (
    job             text collate "C" not null,
    business_date   date not null,
    run_id          bigint not null,
    primary key (job, business_date)
);

-- What a run would change in table place; all places when the history begins with it.
create unlogged table run_place_change (
    run_id      bigint not null,
    person_key  bigint not null,
    unit_key    bigint not null,
    quota_type  text collate "C" not null,
    pool        text collate "C",
    opened      boolean not null
);
create index on run_place_change (run_id);

create table run_person_change (
    run_id          bigint not null,
    person_key      bigint not null,
    kind            text collate "C" not null check (kind in ('entry', 'leave', 'move')),
    changed_on      text collate "C" not null,
    seen            text collate "C" not null check (seen in ('difference', 'date')),
    from_unit_key   bigint,
    to_unit_key     bigint,
    from_quota_type text collate "C",
    to_quota_type   text collate "C",
    channel         text collate "C",
    together        integer not null,
    primary key (run_id, person_key)
);

comment on table run_person_change is 'the latest change of a person within setting entry_window_days';
comment on column run_person_change.seen is 'by the difference between two complete runs, or by a date that the register states';
comment on column run_person_change.together is 'persons who went from the same unit to the same unit on the same day';

create table run_quota_event (
    run_id      bigint not null,
    unit_key    bigint not null,
    quota_type  text collate "C" not null,
    on_date     date not null,
    person_key  bigint not null,
    direction   text collate "C" not null check (direction in ('in', 'out')),
    exempt      boolean not null
);
create index on run_quota_event (run_id, unit_key);

comment on column run_quota_event.exempt is 'a placement by policy, which a unit over quota must take too';
