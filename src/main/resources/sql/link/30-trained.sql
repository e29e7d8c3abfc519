-- needs: :"keys" makes: link_trained
-- Pairs that agree in a combination of trained_by: taken for the same. Of many, those whose hash comes first.
create temporary table link_trained on commit drop as
select combination, a_id, b_id
from (
    select a.block as combination, a.id as a_id, b.id as b_id,
        row_number() over (partition by a.block order by md5(a.id || ' ' || b.id), a.id, b.id) as n
    from :"keys" a
    join :"keys" b on a.block = b.block and a.key = b.key and a.id < b.id and a.mask & b.mask = 0
) as agreeing
where n <= :most
