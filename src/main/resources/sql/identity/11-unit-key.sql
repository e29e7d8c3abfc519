-- needs: known_unit, unit_identity, unit_alias, unit_name, unit_mention, claim_person, place, run, run_unit, this_run
-- makes: unseen_unit, gone_unit, recoded_unit, known_key, unit_alias, unit_identity, run_unit
-- The stable key of every known unit. A unit that the source did not know is the one that it no longer knows if both have the same name, or
-- nearly the same people by the register: four of five, and at least three. Otherwise a new code would be an entry of all its people. One
-- new unit is one old one and the other way round; who could be several is none. It is remembered as an alias, which holds as long as the
-- unit does not come under its own code too.
drop table if exists unseen_unit, gone_unit, recoded_unit, known_key;
create temporary table unseen_unit on commit drop as
select u.identity, u.code_key, u.name_key from known_unit u
where not exists (select from unit_identity i where i.identity = u.identity)
  and not exists (select from unit_alias a where a.identity = u.identity);

create temporary table gone_unit on commit drop as
select p.run_id, p.unit_key
from run_unit p
where p.known
  and p.run_id = (
    select r.run_id from run r cross join this_run t
    where r.job = t.job and r.status = 'complete' and r.business_date < t.business_date
    order by r.business_date desc, r.attempt desc limit 1)
  and exists (select from unseen_unit)
  and not exists (
    select from unit_identity i join known_unit k on k.identity = i.identity where i.unit_key = p.unit_key)
  and not exists (
    select from unit_alias a join known_unit k on k.identity = a.identity where a.unit_key = p.unit_key);

analyze unseen_unit;
analyze gone_unit;

create temporary table recoded_unit on commit drop as
select distinct u.identity, g.unit_key
from unseen_unit u
join unit_name n on n.name_key = u.name_key
join gone_unit g on g.run_id = n.run_id and g.unit_key = n.unit_key;

insert into recoded_unit (identity, unit_key)
select s.identity, s.unit_key
from (
    select u.identity, p.unit_key, p.job, count(distinct p.person_key) as shared
    from unseen_unit u
    cross join this_run r
    join unit_mention m on m.run_id = r.run_id and m.source = 'register' and (m.code_key = u.code_key or m.name_key = u.name_key)
    join claim_person c on c.run_id = r.run_id and c.source = 'register' and c.unit_mention = m.mention
    join place p on p.job = r.job and p.person_key = c.person_key and p.valid_to is null
    join gone_unit g on g.unit_key = p.unit_key
    where exists (select from gone_unit) and not exists (select from recoded_unit k where k.identity = u.identity or k.unit_key = g.unit_key)
    group by u.identity, p.unit_key, p.job
) as s
where s.shared >= 3 and 5 * s.shared >= 4 * (
    select count(distinct p.person_key) from place p where p.job = s.job and p.valid_to is null and p.unit_key = s.unit_key);

insert into unit_alias (identity, unit_key)
select identity, min(unit_key)
from recoded_unit c
where not exists (select from recoded_unit o where o.unit_key = c.unit_key and o.identity <> c.identity)
group by identity having count(*) = 1;

create temporary table known_key (identity text collate "C" primary key, unit_key bigint not null unique) on commit drop;

insert into known_key (identity, unit_key)
select u.identity, a.unit_key
from known_unit u
join unit_alias a on a.identity = u.identity
where not exists (
    select from unit_identity i join known_unit k on k.identity = i.identity where i.unit_key = a.unit_key)
  and not exists (
    select from unit_alias b join known_unit k on k.identity = b.identity where b.unit_key = a.unit_key and b.identity < a.identity);

insert into unit_identity (identity, unit_key)
select identity, (select coalesce(max(unit_key), 0) from unit_identity) + row_number() over (order by identity)
from known_unit u
where not exists (select from unit_identity i where i.identity = u.identity)
  and not exists (select from known_key k where k.identity = u.identity);
analyze unit_identity;

insert into known_key (identity, unit_key)
select i.identity, i.unit_key from known_unit u join unit_identity i on i.identity = u.identity
where not exists (select from known_key k where k.identity = u.identity);

analyze known_key;

insert into run_unit (run_id, unit_key, known, code, name, level, nature, category, sector, supervisor, region, funding, central_payroll,
    unit_status, value_faults)
select this_run.run_id, k.unit_key, true, u.unit_code, u.unit_name, u.level, u.nature, u.category, u.sector, u.supervisor, u.region,
    u.funding, u.central_payroll, u.unit_status, u.value_faults
from known_unit u join known_key k on k.identity = u.identity cross join this_run;
