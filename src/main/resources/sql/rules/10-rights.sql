-- needs: pg_roles, pg_namespace makes: –
-- Whether this session may take on the role of the rules, and that role may do what it has to: write findings, and keep the keys of suspects in
-- a temporary table.
select coalesce(bool_or(
           case when current_setting('server_version_num')::integer >= 160000
               then pg_has_role(current_user, r.oid, 'SET')
               else pg_has_role(current_user, r.oid, 'MEMBER')
           end
           and has_database_privilege(r.oid, current_database(), 'TEMPORARY')
           and has_table_privilege(r.oid, 'finding', 'SELECT')
           and has_table_privilege(r.oid, 'finding', 'INSERT')
           and has_schema_privilege(r.oid, n.oid, 'USAGE')), false)
  from pg_roles r
 cross join pg_namespace n
 where r.rolname = 'heshi_rules' and n.nspname = current_schema()
