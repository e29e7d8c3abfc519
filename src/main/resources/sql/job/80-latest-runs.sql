-- needs: run, run_count makes: –
-- The latest runs, the last one first. A run that has not ended took 0 seconds.
select r.run_id, r.job, r.business_date, r.attempt, r.status, date_trunc('second', r.started_at) as started_at,
       coalesce(trunc(extract(epoch from r.ended_at - r.started_at), 3), 0)::float8 as seconds,
       (select coalesce(sum(c.count), 0)::bigint from run_count c where c.run_id = r.run_id and c.name = 'open') as open,
       coalesce(r.message, '') as message
  from run r
 order by r.run_id desc
 limit :most
