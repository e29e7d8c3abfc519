-- needs: run_link, report_found
-- makes: –
-- The surest first.
with numbers as (
    select f.subject_key, string_agg(f.number::text, '、' order by f.number) as numbers
    from report_found f
    where f.scope = 'person' and f.subject_key in (
        select l.person_key from run_link l where l.run_id = :run_id union select l.other_key from run_link l where l.run_id = :run_id)
    group by f.subject_key)
select l.*, coalesce(a.numbers, '') as numbers, coalesce(b.numbers, '') as other_numbers
from run_link l
left join numbers a on a.subject_key = l.person_key
left join numbers b on b.subject_key = l.other_key
where l.run_id = :run_id
order by l.verdict <> 'join', l.weight desc, l.person_key, l.other_key
