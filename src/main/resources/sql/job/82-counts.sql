-- needs: source_file, finding, settlement makes: –
-- The figures of a complete run.
select *
  from (select coalesce(sum(claims), 0)::bigint as claims, coalesce(sum(rejects), 0)::bigint as rejects
          from source_file
         where run_id = :run_id) file,
       (select count(*) as findings, count(*) filter (where severity = 'high') as high
          from finding
         where run_id = :run_id and not pending) found,
       (select coalesce(sum(opened), 0)::bigint as opened, coalesce(sum(reopened), 0)::bigint as reopened,
               coalesce(sum(cleared), 0)::bigint as cleared
          from settlement
         where run_id = :run_id) settled
