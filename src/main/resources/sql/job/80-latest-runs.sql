-- needs: run_start, run, run_count makes: –
-- The latest starts, the last one first. One that has not ended took 0 seconds; one that came to no attempt has neither run nor attempt.
select coalesce(r.run_id, 0) as run_id, s.job, s.business_date, coalesce(r.attempt, 0) as attempt, s.status,
       date_trunc('second', s.started_at) as started_at,
       coalesce(trunc(extract(epoch from s.ended_at - s.started_at), 3), 0)::float8 as seconds,
       (select coalesce(sum(c.count), 0)::bigint from run_count c where c.run_id = r.run_id and c.name = 'open') as open,
       coalesce(s.message, '') as message
  from run_start s
  left join run r on r.run_id = s.run_id
 order by s.start_id desc
 limit :most
