-- needs: link_scored, link_node, :"prepared" makes: –
-- Whatever is known of two records that hang together, also what speaks against.
select n.component, s.a_id, s.b_id, a.mask as a_mask, b.mask as b_mask, s.weight
from link_scored s
join link_node n on n.id = s.a_id
join link_node o on o.id = s.b_id and o.component = n.component
join :"prepared" a on a.id = s.a_id
join :"prepared" b on b.id = s.b_id
order by n.component, s.a_id, s.b_id
