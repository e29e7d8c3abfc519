-- needs: pg_roles makes: –
-- Makes the role whose rights rules are run with, and gives it what it has to have: no table of the schema but that of findings, and no right
-- to do anything at the server. Where this role may not do so, the administrator may; see README.
do $$
begin
    if not exists (select from pg_roles where rolname = 'heshi_rules') then
        create role heshi_rules nologin;
    end if;
    execute format('grant heshi_rules to %I', current_user);
exception when others then null;
end $$;

do $$
begin
    execute format('grant usage on schema %I to heshi_rules', current_schema());
exception when others then null;
end $$;

do $$
begin
    execute format('grant temporary on database %I to heshi_rules', current_database());
exception when others then null;
end $$;

do $$
begin
    grant select, insert on finding to heshi_rules;
exception when others then null;
end $$
