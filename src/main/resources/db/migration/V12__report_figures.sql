-- Figures of a run by unit, for the tables and charts about structure, forecast and evaluation. Sums over units are made when reported.

create table run_unit_structure (
    run_id               bigint not null,
    unit_key             bigint not null,
    persons              integer not null,
    age_known            integer not null,
    age_sum              bigint not null,
    aged_to_35           integer not null,
    aged_36_to_45        integer not null,
    aged_46_on           integer not null,
    men                  integer not null,
    women                integer not null,
    doctors              integer not null,
    masters              integer not null,
    other_postgraduates  integer not null,
    undergraduates       integer not null,
    below_undergraduates integer not null,
    men_by_age           integer[] not null,
    women_by_age         integer[] not null,
    primary key (run_id, unit_key)
);

comment on table run_unit_structure is 'persons in post by the register, each once, in the unit of the first claim; who is in no group of a kind is not known';
comment on column run_unit_structure.age_sum is 'full years at the business date, of those whose birth is known';
comment on column run_unit_structure.men_by_age is 'up to 20, 21 to 25, 26 to 30 … 56 to 60, 61 and older';

create table run_retiree (
    run_id        bigint not null,
    person_key    bigint not null,
    birth         text collate "C",
    delayed_until integer,
    primary key (run_id, person_key)
);

comment on table run_retiree is 'persons for whom the ID number alone does not tell when they retire';
comment on column run_retiree.birth is 'the first that organization, HR, register and then the others know to the month; null when the ID number says it';
comment on column run_retiree.delayed_until is 'month, as a number, until which the retirement was put off; the largest number when no end is stated; null without approval';

create table run_unit_retirement (
    run_id         bigint not null,
    unit_key       bigint not null,
    quota_type     text collate "C" not null,
    due            integer not null,
    within_1       integer not null,
    within_3       integer not null,
    within_5       integer not null,
    open_due       integer not null,
    open_within_1  integer not null,
    open_within_3  integer not null,
    open_within_5  integer not null,
    primary key (run_id, unit_key, quota_type)
);

comment on table run_unit_retirement is 'persons in post who reach the statutory month of retirement within so many years after the business date, by the quota that their place counts under';
comment on column run_unit_retirement.due is 'their month is the month of the business date or earlier; in none of the others';
comment on column run_unit_retirement.within_3 is 'those within one year among them';
comment on column run_unit_retirement.open_within_1 is 'women who may retire then or as late as men: counted apart, by their earliest month, until the latest has passed';

create table run_total (
    run_id     bigint not null,
    quota_type text collate "C" not null,
    approved   bigint not null,
    lent       bigint not null,
    occupied   bigint not null,
    over       bigint not null,
    vacant     bigint not null,
    primary key (run_id, quota_type)
);

comment on table run_total is 'sums over all units; the row without a type has over and vacant of the totals of units';

-- The unit that answered for an exception when it was last found.
alter table exception add unit_key bigint;
