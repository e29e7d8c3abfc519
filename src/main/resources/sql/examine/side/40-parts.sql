-- needs: finding, asked_value, said_value, this_run makes: side_part, side_pair
-- Who says what of the value of a finding, the ID number among them (source_no 0), and every pair of them with whether they differ. Left out is
-- what a source that is asked says in several ways.
drop table if exists side_part, side_pair;
create temporary table side_part on commit drop as
with part as (
    select f.rule, f.subject_key, f.subject_part, f.distinction, a.field, a.position, a.source, a.source_no, a.asked, a.leads, s.value,
        s.dated, bool_or(s.several and a.asked) over (partition by f.rule, f.subject_key, f.subject_part, f.distinction, a.field) as unclear,
        s.several
    from finding f
    cross join this_run
    join asked_value a on a.rule = f.rule
    join said_value s on s.person_key = f.subject_key and s.source = a.source and s.field = a.field and (a.asked or not s.absent)
    where f.run_id = this_run.run_id and f.scope = 'person'),
said as (
    select rule, subject_key, subject_part, distinction, field, position, source, source_no, asked, leads, value, dated
    from part where not unclear and not several),
beside_id as (
    select * from said
    union all
    select distinct s.rule, s.subject_key, s.subject_part, s.distinction, s.field, s.position, '', 0, false, false,
        case s.field when 'sex' then sex_by_id(left(f.person_id_no, 17)::bigint) else birth_by_id(f.person_id_no) end, null
    from said s
    cross join this_run
    join finding f on f.run_id = this_run.run_id and f.rule = s.rule and f.scope = 'person' and f.subject_key = s.subject_key
        and f.subject_part = s.subject_part and f.distinction = s.distinction
    where s.field in ('sex', 'birth_date') and s.subject_key >= 10000000000000000 and f.person_id_no ~ '^[0-9]{17}[0-9X]$')
select dense_rank() over (order by rule, subject_key, subject_part, distinction, field) as no, b.* from beside_id b;

create temporary table side_pair on commit drop as
select a.no, a.source_no, b.source_no as other_no,
    values_differ(a.field, a.value, b.value) as differs
from side_part a
join side_part b on b.no = a.no and b.source_no <> a.source_no;

-- Whoever is not asked bears witness only: one that stands against everybody says nothing of the others.
with alone as (
    select p.no, p.source_no
    from side_pair p join side_part s on s.no = p.no and s.source_no = p.source_no
    where not s.asked and p.source_no > 0
    group by p.no, p.source_no
    having bool_and(p.differs)),
gone as (
    delete from side_part p using alone a where p.no = a.no and p.source_no = a.source_no)
delete from side_pair p using alone a where p.no = a.no and a.source_no in (p.source_no, p.other_no);

delete from side_part p where not exists (select from side_pair d where d.no = p.no and d.differs);
delete from side_pair p where not exists (select from side_part d where d.no = p.no);

analyze side_part;
analyze side_pair;
