-- needs: report_stake, report_found, document_unit
-- makes: document_payroll
-- Whom open findings with money concern, once for each unit that pays: most money of a unit first.
drop table if exists document_payroll;
create temporary table document_payroll on commit drop as
with person as (
    select s.payer, f.subject_key, max(f.amount) as monthly, max(f.months) as months, max(f.amount * f.months) as total,
        min(f.severity_rank) as severity_rank, string_agg(f.rule, ' ' order by f.severity_rank, f.number) as rules,
        string_agg(cast(f.number as text), '、' order by f.severity_rank, f.number) as numbers,
        (array_agg(f.person_name order by f.severity_rank, f.number))[1] as name,
        (array_agg(f.person_id_no order by f.severity_rank, f.number))[1] as id_no,
        (array_agg(f.unit_name order by f.severity_rank, f.number))[1] as unit
    from report_stake s
    join report_found f on f.number = s.number
    join document_unit u on u.unit_key = f.unit_key
    where f.scope = 'person' and f.amount is not null
    group by s.payer, f.subject_key),
paid as (
    select *, sum(monthly) over (partition by payer) as of_payer from person)
select row_number() over (order by of_payer desc, payer, severity_rank, monthly desc, numbers) as no, payer, unit, name, id_no,
    rules as reasons, monthly, months, total, case when severity_rank = 0 then 'stop' else 'hold' end as advice, numbers
from paid
