-- needs: :"claims", :"leaf", :"found", mention, repeated_person, extra_claim, this_run makes: :"suspects"
-- All that a source says of the persons in whom some rule may find something. Pay is what the claim's unit pays in its month.
drop table if exists :"suspects" cascade;
create unlogged table :"suspects" as
select w.*, c.unit_key, c.unit_known, c.nth, c.active, c.pays, bool_or(c.active) over (partition by c.person_key) as active_at_all,
    m.unit_code, m.unit_name, m.unit_name as unit_names, w.name as all_names, coalesce(r.claims, 1) as claims, coalesce(r.units, 1) as units, coalesce(r.same_unit, 1) as same_unit,
    coalesce(r.names, 1) as names, coalesce(r.pay_units, 1) as pay_units, coalesce(r.extra_pay, 0) as extra_pay,
    coalesce(x.arrears, false) as arrears,
    coalesce(x.month_pay, case when c.nth = 1 then r.month_pay end, w.gross_pay) as paid
from :"claims" c
cross join this_run
join :"found" s on s.person_key = c.person_key
join :"leaf" w on w.file_id = c.file_id and w.line = c.line and w.sheet = c.sheet
left join mention m on m.source = :'source' and m.mention = c.unit_mention
left join repeated_person r on r.run_id = this_run.run_id and r.source = :'source' and r.person_key = c.person_key
left join extra_claim x on x.run_id = this_run.run_id and x.source = :'source' and x.file_id = c.file_id and x.line = c.line
    and x.sheet = c.sheet;

update :"suspects" set gross_pay = paid where gross_pay is distinct from paid;

update :"suspects" s set unit_names = coalesce(t.unit_names, s.unit_name), all_names = t.all_names
from (
    select person_key, string_agg(distinct unit_name, '、' order by unit_name) filter (where active or pays) as unit_names,
        string_agg(distinct name, '、' order by name) as all_names
    from :"suspects" group by person_key having count(*) > 1
) as t
where t.person_key = s.person_key;

analyze :"suspects";
