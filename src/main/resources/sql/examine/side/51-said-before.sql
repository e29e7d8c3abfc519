-- needs: side_part, asked_value, run_lookalike, this_run, claim_person, unit_mention, last_night, run_source makes: said_before
-- What the source said of them in that run, as long as its claims are kept. A payroll of last night says of nobody for certain that he was paid
-- then: which month counts depends on its whole unit. Only persons with a number of their own: claims that were loaded again know no others.
insert into said_before (person_key, source, field, value, said_on)
select c.person_key, :'source', p.field, min(v.value), min(l.business_date)
from (
    select distinct s.subject_key as person_key, s.field, a.value, a.in_post
    from side_part s join asked_value a on a.rule = s.rule and a.field = s.field and a.source = s.source
    where s.source = :'source'
    union
    select two.person_key, a.field, a.value, a.in_post
    from asked_value a
    cross join this_run t
    join run_lookalike k on k.run_id = t.run_id
    cross join lateral (values (k.person_key), (k.other_key)) as two (person_key)
    where a.source = :'source' and a.field = 'id_no') as p
join claim_person c on c.run_id = (select run_id from last_night) and c.source = :'source' and c.person_key = p.person_key
cross join last_night l
join run_source w on w.run_id = l.run_id and w.source = :'source' and w.state in ('complete', 'released')
left join unit_mention m on m.run_id = c.run_id and m.source = c.source and m.mention = c.unit_mention
cross join lateral (
    select in_post_on(l.day, c.person_status, c.insurance_status, c.unit_entry_date, c.quota_entry_date, c.event_date,
        c.retire_date) as in_post) as post
cross join lateral (
    select case p.value
        when 'unit_key' then case when m.known then m.unit_key::text end
        when 'active_at_all' then case when not is_payroll(c.source, c.pay_month) then post.in_post::text end
        else to_jsonb(c) ->> p.value end as value) as v
where c.person_key > 0 and v.value is not null and (post.in_post or not p.in_post)
group by c.person_key, p.field
having count(distinct v.value) = 1;
