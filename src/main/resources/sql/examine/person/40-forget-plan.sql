-- needs: pg_prepared_statements makes: –
-- What a rule that failed left behind: a transaction that goes back forgets no plan.
do $$
begin
    if exists (select from pg_prepared_statements where name = 'person_findings') then
        deallocate person_findings;
    end if;
end
$$;
