-- needs: known_unit, known_key, unit_identity, unit_name, run_unit, this_run
-- makes: unit_mention, known_code, known_digits, zeroless_mention, unit_identity, run_unit
-- A mention is the unit that has its code, as a unit's own, else as its credit code, else as its budget code; else the one unit that has
-- its name.
-- What is told of codes stands in tables of its own with a key: the planner takes a condition on groups to leave one row, and then reads all
-- mentions again for every code.
analyze unit_name;
drop table if exists known_code, known_digits, zeroless_mention;
create temporary table known_code (code_key text collate "C" primary key, unit_key bigint not null) on commit drop;

insert into known_code (code_key, unit_key)
select distinct on (code_key) code_key, unit_key
from (
    select said.rank, said.code_key, min(i.unit_key) as unit_key
    from known_unit u
    join known_key i on i.identity = u.identity
    cross join lateral (values (1, u.code_key), (2, upper(u.credit_code)), (3, upper(u.budget_code))) as said (rank, code_key)
    where said.code_key is not null
    group by said.rank, said.code_key having count(distinct i.unit_key) = 1
) as of_one_unit
order by code_key, rank;
analyze known_code;

update unit_mention m set unit_key = k.unit_key
from known_code k cross join this_run
where m.run_id = this_run.run_id and m.code_key = k.code_key;

update unit_mention m set unit_key = n.unit_key
from (
    select name_key, min(unit_key) as unit_key from unit_name where run_id = (select run_id from this_run)
    group by name_key having count(*) = 1
) as n cross join this_run
where m.run_id = this_run.run_id and m.unit_key is null and m.name_key = n.name_key;

-- Codes of digits that are one unit's only with other zeros in front, which spreadsheets take away.
create temporary table known_digits (bare text collate "C" primary key, unit_key bigint not null) on commit drop;

insert into known_digits (bare, unit_key)
select ltrim(said.code_key, '0'), min(i.unit_key)
from known_unit u
join known_key i on i.identity = u.identity
cross join lateral (values (u.code_key), (upper(u.credit_code)), (upper(u.budget_code))) as said (code_key)
where said.code_key ~ '^0*[1-9][0-9]*$'
group by 1 having count(distinct i.unit_key) = 1;
analyze known_digits;

create temporary table zeroless_mention on commit drop as
select m.source, m.mention, k.unit_key
from unit_mention m
join this_run on this_run.run_id = m.run_id
join known_digits k on k.bare = ltrim(m.code_key, '0')
where m.unit_key is null and m.code_key ~ '^0*[1-9][0-9]*$';

update unit_mention m set unit_key = z.unit_key
from zeroless_mention z cross join this_run
where m.run_id = this_run.run_id and m.source = z.source and m.mention = z.mention;

-- What matches nothing is a unit that is only spoken of.
insert into unit_identity (identity, unit_key)
select identity, (select coalesce(max(unit_key), 0) from unit_identity) + row_number() over (order by identity)
from (
    select distinct coalesce('name:' || name_key, 'code:' || code_key) as identity
    from unit_mention join this_run using (run_id) where unit_key is null
) as spoken_of
where not exists (select from unit_identity i where i.identity = spoken_of.identity);

update unit_mention m set unit_key = i.unit_key
from unit_identity i cross join this_run
where m.run_id = this_run.run_id and m.unit_key is null and i.identity = coalesce('name:' || m.name_key, 'code:' || m.code_key);

insert into run_unit (run_id, unit_key, known, code, name)
select m.run_id, m.unit_key, false, min(m.unit_code), coalesce(min(m.unit_name), min(m.unit_code))
from unit_mention m join this_run on this_run.run_id = m.run_id
where m.unit_key is not null
group by m.run_id, m.unit_key
on conflict (run_id, unit_key) do nothing;
analyze unit_mention;
analyze run_unit;

-- A short form of 3 characters counts to tell whether a name fits its code.
update unit_mention m set known = u.known, name_fits = case when m.name_key is not null and u.known then exists (
    select from unit_name n
    where n.run_id = m.run_id and n.unit_key = m.unit_key
      and (n.name_key = m.name_key
        or length(m.name_key) >= 3 and right(n.name_key, length(m.name_key)) = m.name_key
        or length(n.name_key) >= 3 and right(m.name_key, length(n.name_key)) = n.name_key)) end
from run_unit u join this_run on this_run.run_id = u.run_id
where m.run_id = u.run_id and m.run_id = this_run.run_id and u.unit_key = m.unit_key;
