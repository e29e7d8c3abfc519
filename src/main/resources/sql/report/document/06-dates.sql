-- needs: run
-- makes: –
-- The latest business dates that there are complete runs of.
select distinct business_date from run
where status = 'complete' and (cast(:job as text) is null or job = :job)
order by business_date desc limit 5
