-- needs: place, run_place_change, run_silent_unit, run_missing_person, run_rejected_person, run
-- makes: –
-- Whoever the register has forgotten with a whole unit or a large part of it has given up no place while the grace span lasts, nor has
-- anybody whose row could not be read.
update place p set valid_to = :date, became = c.became
from run_place_change c
where c.run_id = :run_id and not c.opened and p.job = :job and p.valid_to is null and p.person_key = c.person_key
    and p.unit_key = c.unit_key and p.quota_type = c.quota_type and coalesce(p.pool, '') = coalesce(c.pool, '')
    and not exists (
        select from run_silent_unit s
        join run n on n.run_id = s.run_id and s.since >= n.grace_start
        where s.run_id = c.run_id and s.source = 'register'
            and (s.part is null and s.unit_key = c.unit_key or exists (
                select from run_missing_person m
                where m.run_id = s.run_id and m.source = s.source and m.unit_key = s.unit_key and m.person_key = c.person_key)))
    and not exists (
        select from run_rejected_person p
        where p.run_id = c.run_id and p.source = 'register' and p.person_key = c.person_key)
