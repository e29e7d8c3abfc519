-- needs: report_found, unit_mention, run_unit, run_rule
-- makes: report_stake
-- Every open finding with what it is counted under: the person, rule and department of the exception that explains it, else its own. What
-- its money is says the rule of that exception too. And with the unit that pays. That is the one that finance names, under its full name
-- where only one unit can be meant; where a rule shows none, the one that another finding about the same person shows, else the unit that
-- answers for the finding. Somebody of whom anything is explained by a finding about another person too is perhaps that person, in all.
create temporary table report_stake on commit drop as
with named as (
    select f.number, f.severity, f.amount, f.months, f.unit_name, coalesce(c.rule, f.rule) as rule,
        coalesce(c.supervisor, f.supervisor) as supervisor, coalesce(c.scope, f.scope) as scope,
        coalesce(
            min(c.subject_key) filter (where c.scope = 'person' and c.subject_key <> f.subject_key)
                over (partition by f.scope, f.subject_key),
            f.subject_key) as subject_key,
        case when coalesce(c.scope, f.scope) = 'person' then 0 else coalesce(c.number, f.number) end as apart,
        (select item ->> 'value' from jsonb_array_elements(f.evidence) as item
            where item ->> 'column' = 'finance.unit_name' limit 1) as payer_name
    from report_found f
    left join report_found c on c.number = f.because_of and c.state = 'open'
    where f.state = 'open'),
meant as (
    select unit_name, min(unit_key) as unit_key from unit_mention
    where run_id = :run_id and source = 'finance' group by unit_name having count(distinct unit_key) = 1),
shown as (
    select n.*, coalesce(u.name, nullif(n.payer_name, '')) collate "C" as payer_shown,
        coalesce(r.money, 'suspected') as money
    from named n
    left join run_rule r on r.run_id = :run_id and r.rule = n.rule
    left join meant m on m.unit_name = n.payer_name
    left join run_unit u on u.run_id = :run_id and u.unit_key = m.unit_key)
select number, rule, supervisor, scope, subject_key, apart, severity, money,
    coalesce(payer_shown, min(payer_shown) over (partition by scope, subject_key, apart), unit_name collate "C") as payer,
    amount, amount * months as total,
    bool_or(money = 'suspected' and amount is not null) over (partition by scope, subject_key, apart) as suspect
from shown
