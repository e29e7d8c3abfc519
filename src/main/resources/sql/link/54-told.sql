-- needs: link_scored, link_verdict, link_weight, link_frequency, :"prepared" makes: link_told, link_word
-- Every pair that is told, and what each comparison says of it.
create temporary table link_told on commit drop as
select v.a_id, v.b_id, s.weight, round(1 / (1 + power(2::numeric, -s.weight)), 6) as probability, v.verdict, v.margin, v.lead, s.levels
from link_verdict v
join link_scored s on s.a_id = v.a_id and s.b_id = v.b_id;

create temporary table link_word on commit drop as
select c.a_id, c.b_id, l.comparison, l.level, coalesce(w.bits, 0) + coalesce(f.bits, 0) as bits, f.records::bigint as records
from link_told c
join :"prepared" a on a.id = c.a_id
cross join lateral unnest(c.levels) with ordinality as l(level, comparison)
left join link_weight w on w.comparison = l.comparison and w.level = l.level
left join lateral (values :shared) as v(comparison, value) on v.comparison = l.comparison
left join link_frequency f on f.comparison = v.comparison and f.value = v.value;

analyze link_told;
analyze link_word
