-- needs: unit_mention, known_unit, unit_identity makes: zeroless_mention
-- Codes of digits that are a unit's only when zeros are put before them, or taken from before them: spreadsheets take such zeros away.
-- Only a code that fits one unit so, and none as it stands, is that unit's.
drop table if exists zeroless_mention;
create temporary table zeroless_mention on commit drop as
select m.source, m.mention, k.unit_key
from unit_mention m
join (
    select ltrim(code, '0') as bare, min(unit_key) as unit_key
    from (
        select u.code_key as code, i.unit_key from known_unit u join unit_identity i on i.identity = u.identity
        union all
        select upper(u.credit_code), i.unit_key from known_unit u join unit_identity i on i.identity = u.identity
        union all
        select upper(u.budget_code), i.unit_key from known_unit u join unit_identity i on i.identity = u.identity
    ) as known
    where code ~ '^0*[1-9][0-9]*$'
    group by 1 having count(distinct unit_key) = 1
) as k on k.bare = ltrim(m.code_key, '0')
where m.run_id = :run_id and m.unit_key is null and m.code_key ~ '^0*[1-9][0-9]*$'
