-- Units that a source no longer names, the surplus that was there before, and the figures that a run told.

create table run_silent_unit (
    run_id   bigint not null,
    source   text collate "C" not null,
    unit_key bigint not null,
    persons  bigint not null,
    since    date not null,
    primary key (run_id, source, unit_key)
);

comment on table run_silent_unit is 'units of five persons or more that a source no longer names at all, while another source has people at work there';
comment on column run_silent_unit.persons is 'persons that the source had there when it last named the unit';
comment on column run_silent_unit.since is 'business date of the first run that missed the unit';

alter table run_unit_quota add accepted_over integer;

comment on column run_unit_quota.accepted_over is 'the smallest surplus that runs with the whole register and all quotas have seen: it falls with the surplus and never rises';

create table run_count (
    run_id bigint not null,
    name   text collate "C" not null,
    count  bigint not null,
    primary key (run_id, name)
);

comment on table run_count is 'what the reports of a run say of its exceptions: open, high, pending, new, reopened, cleared';
