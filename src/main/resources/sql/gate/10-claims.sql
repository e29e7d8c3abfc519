-- needs: source_file makes: –
select coalesce(sum(claims), 0) from source_file where run_id = :run_id and source = :source
