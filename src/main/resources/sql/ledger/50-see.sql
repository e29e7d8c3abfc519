-- needs: finding, settling, exception
-- makes: –
update exception e
set first_seen = least(e.first_seen, :date), last_seen = greatest(e.last_seen, :date), unit_key = f.unit_key,
    fingerprint = case when s.backdated then e.fingerprint else f.fingerprint end,
    job = case when s.backdated then e.job else :job end
from finding f
join settling s on s.rule = f.rule
where f.run_id = :run_id and e.rule = f.rule and e.scope = f.scope and e.subject_key = f.subject_key
    and e.subject_part = f.subject_part and e.distinction = f.distinction
