-- needs: report_found, unit_mention, run_unit
-- makes: report_stake
-- Every open finding with the unit that pays. That is the one that finance names, under its full name where only one unit can be meant;
-- where a rule shows none, the one that another finding about the same person shows, else the unit that answers for the finding.
create temporary table report_stake on commit drop as
with named as (
    select (select item ->> 'value' from jsonb_array_elements(f.evidence) as item
            where item ->> 'column' = 'finance.unit_name' limit 1) as payer_name, f.*
    from report_found f where f.state = 'open'),
meant as (
    select unit_name, min(unit_key) as unit_key from unit_mention
    where run_id = :run_id and source = 'finance' group by unit_name having count(distinct unit_key) = 1),
shown as (
    select n.*, coalesce(u.name, nullif(n.payer_name, '')) collate "C" as payer,
        case when n.scope = 'person' then 0 else n.number end as apart
    from named n
    left join meant m on m.unit_name = n.payer_name
    left join run_unit u on u.run_id = :run_id and u.unit_key = m.unit_key)
select number, rule, supervisor, scope, subject_key, apart,
    coalesce(payer, min(payer) over (partition by scope, subject_key, apart), unit_name collate "C") as payer,
    amount, amount * months as total
from shown
