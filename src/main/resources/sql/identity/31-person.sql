-- needs: ordered_claim, person_identity makes: identified_claim, person_identity, ranked_claim
-- A valid ID number names its person by itself. Of the other claims the same wrong number under the same name is one person, whatever the
-- source; a claim without any number is a person of its own, because a name alone never merges two claims. Rows that say all the same may
-- swap their numbers.
drop table if exists identified_claim;
create temporary table identified_claim on commit drop as
select *, case when valid_key is null then md5(
    case when id_no is not null then 'id|' || id_no || '|' || coalesce(name_key, '')
        else 'row|' || statement || '|' || row_number() over (partition by valid_key, statement order by place) end) end as identity
from ordered_claim;

insert into person_identity (identity, person_key)
select identity, (select coalesce(min(person_key), 0) from person_identity) - row_number() over (order by identity)
from (select distinct identity from identified_claim where identity is not null) as d
where not exists (select from person_identity p where p.identity = d.identity);

-- A plain table, so that parallel workers may read it.
drop table if exists ranked_claim;
create unlogged table ranked_claim as
select source, file_id, sheet, line, person_key, unit_key, name_key, active, pay_month, gross_pay,
    row_number() over person as nth,
    row_number() over (partition by person_key, unit_key order by place) as in_unit,
    first_value(pay_month) over person as first_month,
    count(*) over (partition by person_key) as of_person
from (
    select i.*, coalesce(i.valid_key, p.person_key) as person_key
    from identified_claim i left join person_identity p on p.identity = i.identity
) as claim
window person as (partition by person_key order by place);

analyze ranked_claim;
