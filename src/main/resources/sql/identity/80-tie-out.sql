-- needs: this_run, source_file, extra_claim, run_overlap, run_source, person_sources makes: –
-- Every claim is matched, one-sided or duplicate: what each source has of which.
update run_source s set claims = a.claims, matched = a.matched, one_sided = a.one_sided, duplicate = a.duplicate
from (
    select p.source, p.bit, r.run_id,
        (select coalesce(sum(f.claims), 0) from source_file f where f.run_id = r.run_id and f.source = p.source) as claims,
        (select coalesce(sum(o.persons), 0) from run_overlap o where o.run_id = r.run_id and p.source = any(o.sources)
            and cardinality(o.sources) > 1) as matched,
        (select coalesce(sum(o.persons), 0) from run_overlap o where o.run_id = r.run_id and o.sources = array[p.source]) as one_sided,
        (select count(*) from extra_claim x where x.run_id = r.run_id and x.source = p.source) as duplicate
    from person_sources p cross join this_run r
) as a
where s.run_id = a.run_id and s.source = a.source
returning a.source, a.claims, a.matched, a.one_sided, a.duplicate;
