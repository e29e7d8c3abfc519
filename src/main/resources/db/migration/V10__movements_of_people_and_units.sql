-- Movements are of persons and units, not of their numbers: a corrected ID number and a new code of a unit move nobody.

-- What tells the holder of a place apart from the number: name and dates of entry, as a number of which nobody reads a name; null without
-- a name or a date.
create function place_mark(name_key text, unit_entry_date text, quota_entry_date text) returns bigint language sql immutable parallel safe
    return case when coalesce(unit_entry_date, quota_entry_date) is not null
                then ('x' || left(md5(name_key || '|' || coalesce(unit_entry_date, '') || '|' || coalesce(quota_entry_date, '')), 16))::bit(64)::bigint
           end;

alter table place
    add column mark bigint,
    add column became bigint,
    add column continues boolean not null default false;

comment on column place.mark is 'name and dates of entry of the holder, hashed';
comment on column place.became is 'the person who holds the place on under a corrected ID number, where it ended by that';
comment on column place.continues is 'whether it is the place that the same person held before under another ID number';

alter table run_place_change
    add column mark bigint,
    add column became bigint;

comment on column run_place_change.became is 'where only the ID number was corrected, the person under the new one; on both sides';

-- Further identities of a unit: the code that it has been given instead.
create table unit_alias (
    identity text collate "C" primary key,
    unit_key bigint not null
);

comment on table unit_alias is 'an identity under which a unit came after the one that it has in unit_identity was gone';

alter table run_unit_quota add column start_allowed integer;

comment on column run_unit_quota.start_allowed is 'what was allowed when the window of entries began, where that is known to have been more than now';
