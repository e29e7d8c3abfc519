-- needs: asked_pack_row, pack, pack_row
-- makes: asked_pack
-- A pack of the run that has asked the unit the very same stands for what is asked now; else it is a new one.
create temporary table asked_pack on commit drop as
with now as (
    select unit_key, min(unit_name) as unit_name,
        md5(string_agg(concat_ws(' ', number, seq, fingerprint, facts), chr(10) order by number)) as content
    from asked_pack_row group by unit_key),
before as (
    select p.unit_key, p.id,
        md5(string_agg(concat_ws(' ', r.number, r.seq, r.fingerprint, r.facts), chr(10) order by r.number)) as content
    from pack p join pack_row r on r.pack_id = p.id
    where p.run_id = :run_id and p.unit_key in (select a.unit_key from asked_pack_row a)
    group by p.unit_key, p.id),
known as (
    select n.unit_key, max(b.id) as id from now n join before b on b.unit_key = n.unit_key and b.content = n.content group by n.unit_key)
select n.unit_key, n.unit_name, k.id is null as fresh,
    coalesce(k.id, (select coalesce(max(p.id), 0) from pack p)
        + row_number() over (partition by k.id is null order by n.unit_key)) as id
from now n left join known k on k.unit_key = n.unit_key
