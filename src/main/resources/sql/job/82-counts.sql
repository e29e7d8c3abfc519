-- needs: source_file, run_count makes: –
-- The figures of a complete run, as its reports have them.
select *
from (select coalesce(sum(claims), 0)::bigint as claims, coalesce(sum(rejects), 0)::bigint as rejects
      from source_file where run_id = :run_id) file,
    (select coalesce(sum(count) filter (where name = 'open'), 0)::bigint as open,
         coalesce(sum(count) filter (where name = 'high'), 0)::bigint as high,
         coalesce(sum(count) filter (where name = 'pending'), 0)::bigint as pending,
         coalesce(sum(count) filter (where name = 'new'), 0)::bigint as fresh,
         coalesce(sum(count) filter (where name = 'reopened'), 0)::bigint as reopened,
         coalesce(sum(count) filter (where name = 'cleared'), 0)::bigint as cleared
     from run_count where run_id = :run_id) told
