-- Who is who: what the machine and staff said of two persons, and what follows for the ledger.

create table person_verdict (
    seq          bigint primary key,
    person_key   bigint not null,
    other_key    bigint not null,
    verdict      text collate "C" not null check (verdict in ('same', 'different', 'split', 'approved', 'revoked')),
    said_by      text collate "C" not null check (said_by in ('auto', 'staff')),
    who          text collate "C" not null,
    why          text collate "C" not null,
    weight       double precision,
    evidence     text collate "C" not null,
    at           timestamptz not null,
    run_id       bigint,
    name_key     text collate "C",
    person_first bigint,
    other_first  bigint,
    approves     bigint references person_verdict,
    revokes      bigint references person_verdict,
    check (verdict = 'split' or person_key < other_key),
    check ((verdict = 'split') = (name_key is not null)),
    check ((verdict = 'approved') = (approves is not null)),
    check ((verdict = 'revoked') = (revokes is not null))
);

create index person_verdict_approves on person_verdict (approves) where approves is not null;
create index person_verdict_revokes on person_verdict (revokes) where revokes is not null;
create index person_verdict_pair on person_verdict (person_key, other_key);

comment on table person_verdict is 'what was said of two persons; only ever added, taken back by a further row that says which it revokes';
comment on column person_verdict.seq is 'without gaps; a run knows those up to its verdict_horizon';
comment on column person_verdict.person_key is 'the smaller of the two keys; of a split the one that both have until then';
comment on column person_verdict.other_key is 'of a split the new key of those who have the name name_key';
comment on column person_verdict.weight is 'bits, where the machine has weighed the two';
comment on column person_verdict.evidence is 'what the machine went by; an exception by which staff named them';
comment on column person_verdict.run_id is 'the run in which the machine said it';
comment on column person_verdict.person_first is 'the oldest exception of this key when it was said; null: it had none';

alter table run add column verdict_horizon bigint not null default 0;

comment on column run.verdict_horizon is 'the last person verdict that the run goes by, fixed when the attempt begins';

-- What was said up to the horizon and not taken back by then, with whether a second person has said so too.
create function known_verdict(horizon bigint) returns table (
    seq bigint, person_key bigint, other_key bigint, verdict text, said_by text, approved boolean, name_key text,
    person_first bigint, other_first bigint) language sql stable parallel safe as $$
select v.seq, v.person_key, v.other_key, v.verdict, v.said_by, exists (
        select from person_verdict a
        where a.approves = v.seq and a.seq <= horizon
            and not exists (select from person_verdict b where b.revokes = a.seq and b.seq <= horizon)),
    v.name_key, v.person_first, v.other_first
from person_verdict v
where v.seq <= horizon and v.verdict in ('same', 'different', 'split')
    and not exists (select from person_verdict r where r.revokes = v.seq and r.seq <= horizon)
$$;

-- Which keys hang together by pairs: each with the smallest one of its group.
create function joined_keys(keys bigint[], others bigint[]) returns table (key bigint, joined bigint)
language sql immutable parallel safe as $$
with recursive edge as (
    select k.a, k.b from unnest(keys, others) as k (a, b) union select k.b, k.a from unnest(keys, others) as k (a, b)),
reach as (
    select e.a as key, e.a as member from edge e
    union
    select r.key, e.b from reach r join edge e on e.a = r.member)
select r.key, min(r.member) from reach r group by r.key
$$;

-- Pairs that are not one person, each in both directions. Staff outrank the machine, and of what staff said twice the cautious word holds.
create function known_apart(horizon bigint) returns table (person_key bigint, other_key bigint) language sql stable parallel safe as $$
with apart as (
    select v.person_key, v.other_key
    from known_verdict(horizon) v
    where v.verdict = 'split' or v.verdict = 'different' and (v.said_by = 'staff' or not exists (
        select from known_verdict(horizon) s
        where s.verdict = 'same' and s.said_by = 'staff' and s.person_key = v.person_key and s.other_key = v.other_key)))
select a.person_key, a.other_key from apart a union select a.other_key, a.person_key from apart a
$$;

-- The keys that are read as another one: of all that were said to be one person the one that the ledger knew first leads, by its oldest exception,
-- then the smallest. Nobody is joined with those of whom two are said to be different, nor those who have two valid ID numbers without a
-- second person's word on all that connects these. Where only what the machine said is in the way of it, what staff said holds alone. The
-- order in which anything was said does not matter.
create function known_alias(horizon bigint) returns table (alias_key bigint, lead_key bigint, nth bigint) language sql stable parallel safe as $$
with verdict as materialized (select * from known_verdict(horizon)),
apart as materialized (
    select v.person_key, v.other_key, v.said_by = 'staff' as by_staff from verdict v where v.verdict in ('different', 'split')),
same as materialized (
    select v.person_key, v.other_key, bool_or(v.said_by = 'staff') as by_staff, bool_or(v.approved) as approved
    from verdict v where v.verdict = 'same' group by v.person_key, v.other_key),
edge as materialized (
    select s.* from same s
    where not exists (
        select from apart a where a.person_key = s.person_key and a.other_key = s.other_key and (a.by_staff or not s.by_staff))),
sure as materialized (
    select j.* from (select array_agg(e.person_key) as keys, array_agg(e.other_key) as others from edge e where e.approved) as l
    cross join lateral joined_keys(l.keys, l.others) j),
known as materialized (
    select b.staff_alone, j.key, j.joined
    from (values (false), (true)) as b (staff_alone)
    cross join lateral (
        select array_agg(e.person_key) as keys, array_agg(e.other_key) as others from edge e where e.by_staff or not b.staff_alone) as l
    cross join lateral joined_keys(l.keys, l.others) j),
sound as materialized (
    select k.staff_alone, k.joined
    from known k
    left join sure s on s.key = k.key
    group by k.staff_alone, k.joined
    having count(distinct coalesce(s.joined, k.key)) filter (where k.key > 0) <= 1
        and not exists (
            select from apart a
            join known p on p.key = a.person_key and p.staff_alone = k.staff_alone and p.joined = k.joined
            join known o on o.key = a.other_key and o.staff_alone = k.staff_alone and o.joined = k.joined
            where a.by_staff or not k.staff_alone)),
member as (
    select k.key, k.joined, k.staff_alone
    from known k join sound g on g.staff_alone = k.staff_alone and g.joined = k.joined
    where not k.staff_alone or not exists (
        select from known w join sound h on h.staff_alone = w.staff_alone and h.joined = w.joined
        where w.key = k.key and not w.staff_alone)),
first as (
    select u.key, min(u.number) as number
    from verdict v
    cross join lateral (values (v.person_key, v.person_first), (v.other_key, v.other_first)) as u (key, number)
    group by u.key),
ranked as (
    select m.key, first_value(m.key) over ranks as lead, row_number() over ranks as nth
    from member m left join first f on f.key = m.key
    window ranks as (partition by m.staff_alone, m.joined order by f.number nulls last, m.key))
select r.key, r.lead, r.nth from ranked r where r.nth > 1
$$;

-- The valid ID number that is shown of a person who has several keys in this run.
create table run_person_number (
    run_id     bigint not null,
    person_key bigint not null,
    id_no      text collate "C" not null,
    primary key (run_id, person_key)
);

-- Pairs of persons who may be one under two numbers, each in both directions: what was found of the first is not cleared while the same is
-- found of the other.
create table run_possible (
    run_id     bigint not null,
    person_key bigint not null,
    other_key  bigint not null,
    primary key (run_id, person_key, other_key)
);

alter table exception drop constraint exception_state_check;
alter table exception add constraint exception_state_check
    check (state in ('open', 'pending', 'confirmed', 'declared', 'returned', 'explained', 'cleared', 'merged'));

-- Two exceptions may change their keys in one statement.
alter table exception drop constraint exception_rule_scope_subject_key_subject_part_distinction_key;
alter table exception add constraint exception_identity
    unique (rule, scope, subject_key, subject_part, distinction) deferrable initially immediate;

alter table exception add column origin_key bigint;
alter table exception add column merged_into bigint references exception;
alter table exception add column held_for bigint;
alter table exception add column held_since date;

comment on column exception.origin_key is 'the subject key that it had before a verdict joined two persons; null: still its own';
comment on column exception.merged_into is 'the older exception that goes on for it, as long as it is merged';
comment on column exception.held_for is 'who may be the same person under another number: it is pending instead of cleared';
comment on column exception.held_since is 'business date on which it would have been cleared';

-- Whether an event says that something waits because its number was perhaps corrected.
create function is_hold(to_state text, why text) returns boolean language sql immutable parallel safe
    return to_state = 'pending' and why = 'ID number perhaps corrected';

-- Events as figures count them: what waits because a number was perhaps corrected is as it was before.
create function counted_event(on_date date, run bigint) returns table (
    number bigint, seq integer, business_date date, run_id bigint, from_state text, to_state text) language sql stable parallel safe as $$
select v.number, v.seq, v.business_date, v.run_id, coalesce(h.from_state, v.from_state),
    case when is_hold(v.to_state, v.why) then v.from_state else v.to_state end
from known_event(on_date, run, 0) v
left join exception_event h on h.number = v.number and h.seq = v.seq - 1 and v.from_state = 'pending' and is_hold(h.to_state, h.why)
$$;
