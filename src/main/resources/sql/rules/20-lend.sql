-- needs: pg_class, pg_roles makes: –
-- Lets the role of the rules read the views of the run. They are this session's own, and read what they are made of as their owner.
-- What it may read already is left alone: giving a right anew makes the server forget every plan over the view.
do $$
begin
    execute (
        select coalesce(string_agg(format('grant select on pg_temp.%I to heshi_rules;', c.relname), ' ' order by c.relname), '')
        from pg_class c
        cross join pg_roles r
        where c.relnamespace = pg_my_temp_schema() and c.relkind in ('r', 'v') and r.rolname = 'heshi_rules'
          and not has_table_privilege(r.oid, c.oid, 'SELECT')
    );
end
$$;
