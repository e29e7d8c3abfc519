-- needs: :"cut", :"cap" makes: –
-- What the caps left out: of each block how many keys, how many records had them, and how many the most.
select c.block, p.written, p.cap, count(*) as keys, sum(c.records)::bigint as records, max(c.records) as most
from :"cut" c
join :"cap" p on p.block = c.block
group by c.block, p.written, p.cap
order by c.block
