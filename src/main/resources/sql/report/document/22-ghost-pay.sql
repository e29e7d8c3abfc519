-- needs: report_found, run_unit_quota, run_unit_source, document_unit
-- makes: document_figure
-- Open findings of the rules whose basis names a situation. A person counts once: in the surest situation, in the unit of the gravest finding of
-- it, with the largest amount a month that any of them says.
drop table if exists document_figure;
create temporary table document_figure on commit drop as
with meant as (
    select * from unnest(cast(:rules as text[]), cast(:situations as text[]), cast(:ranks as integer[])) as m (rule, situation, rank)),
found as (
    select f.number, f.subject_key, f.unit_key, f.severity_rank, f.amount, m.situation, m.rank
    from report_found f join meant m on m.rule = f.rule
    where f.state = 'open' and f.scope = 'person'),
person as (
    select distinct on (subject_key) subject_key, unit_key, situation,
        max(amount) over (partition by subject_key) as monthly
    from found order by subject_key, rank, severity_rank, number),
counted as (
    select unit_key, situation || '.persons' as name, cast(1 as numeric) as value from person
    union all select unit_key, 'total.persons', 1 from person
    union all select unit_key, situation || '.monthly', monthly from person
    union all select unit_key, 'total.monthly', monthly from person
    union all select unit_key, situation || '.findings', 1 from found
    union all select unit_key, 'total.findings', 1 from found
    union all
    select q.unit_key, m.name, m.value
    from run_unit_quota q
    cross join lateral (values ('approved', q.approved), ('lent', q.lent), ('allowed', q.approved + q.lent), ('occupied', q.occupied))
        as m (name, value)
    where q.run_id = :run_id
    union all
    select s.unit_key, 'in_' || s.source, s.active from run_unit_source s
    where s.run_id = :run_id and s.source in ('register', 'organization', 'hr', 'finance'))
select c.unit_key, c.name, sum(c.value) as value
from counted c join document_unit u on u.unit_key = c.unit_key
group by c.unit_key, c.name
