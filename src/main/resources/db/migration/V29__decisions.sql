-- What staff decide about exceptions.

alter table exception drop constraint exception_state_check;
alter table exception add constraint exception_state_check
    check (state in ('open', 'pending', 'confirmed', 'declared', 'returned', 'explained', 'cleared'));

-- Whether a problem in this state still waits to be put right.
create function still_open(state text) returns boolean language sql immutable parallel safe
    return state in ('open', 'confirmed', 'declared', 'returned');

create table decision (
    id          bigint primary key,
    number      bigint not null,
    seq         integer not null,
    at          timestamptz not null,
    who         text collate "C" not null,
    via         text collate "C" not null,
    verdict     text collate "C" not null,
    reason      text collate "C" not null,
    until       date,
    document    text collate "C" not null,
    owner       text collate "C" not null,
    fingerprint text collate "C" not null,
    seen_on     date not null,
    undoes      bigint references decision,
    foreign key (number, seq) references exception_event
);

create index decision_number on decision (number);

comment on table decision is 'what staff said of an exception, beside its event; only ever added, taken back by a further one';
comment on column decision.id is 'without gaps; a run knows those up to its horizon';
comment on column decision.via is 'how it was entered: command, workbook, console';
comment on column decision.until is 'deadline of what is confirmed; last day of what is special';
comment on column decision.document is 'number of the document that a special case rests on';
comment on column decision.owner is 'unit or person that it was passed on to';
comment on column decision.fingerprint is 'of the facts that it was made on';
comment on column decision.seen_on is 'business date of these facts';

-- What was said and nobody has taken back.
create view standing_decision as
select d.* from decision d where d.verdict <> 'undone' and not exists (select from decision u where u.undoes = d.id);

-- Which verdict may be given in which state, and what becomes of the exception; null: it stays as it is.
create table allowed_decision (
    verdict    text collate "C" not null,
    from_state text collate "C" not null,
    to_state   text collate "C",
    primary key (verdict, from_state)
);

insert into allowed_decision (verdict, from_state, to_state)
select v.verdict, s.from_state, v.to_state
from (values ('confirmed', 'confirmed'), ('declared', 'declared'), ('unfounded', 'explained'), ('special', null), ('approved', 'explained'),
    ('transferred', null)) as v (verdict, to_state)
cross join (values ('open'), ('confirmed'), ('declared'), ('returned')) as s (from_state)
where not (v.verdict = 'declared' and s.from_state = 'declared');

insert into allowed_decision (verdict, from_state, to_state) values ('transferred', 'explained', null);

alter table run add column horizon bigint not null default 0;

comment on column run.horizon is 'the last decision that the run knew';
