-- needs: total_check, source_file makes: –
-- What was read and is worth a look.
select (select count(*) from total_check where run_id = :run_id and not fits) as wrong_totals,
    coalesce(sum(faulty_claims), 0) as faulty_claims, coalesce(sum(hidden_lines), 0) as hidden_lines
from source_file where run_id = :run_id
