-- needs: this_run, run, person_alias makes: –
-- How many words that two are one person joined nobody: others are against it, or a second person has not said so.
select count(*)
from this_run t
join run r on r.run_id = t.run_id
cross join lateral known_verdict(r.verdict_horizon) v
left join person_alias p on p.alias_key = v.person_key
left join person_alias o on o.alias_key = v.other_key
where v.verdict = 'same' and coalesce(p.lead_key, v.person_key) <> coalesce(o.lead_key, v.other_key)
