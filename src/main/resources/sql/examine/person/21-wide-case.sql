-- needs: :"claims", :"leaf", mention makes: :"case"
-- The same with every column, for conditions that ask for words: each claim is read twice.
drop view if exists :"case";
create temporary view :"case" as
select w.*, c.unit_key, c.unit_known, c.nth, c.active, c.pays, c.active as active_at_all, m.unit_code, m.unit_name, m.unit_name as unit_names,
    w.name as all_names, 1 as claims, 1 as units,
    1 as same_unit, 1 as names, 1 as pay_units, 0::numeric as extra_pay, false as arrears :own
from :"claims" c
join :"leaf" w on w.file_id = c.file_id and w.line = c.line and w.sheet = c.sheet
left join mention m on m.source = :'source' and m.mention = c.unit_mention
where c.nth = 1;
