-- Texts compare by code point on every server, whatever language its databases sort by: exception numbers and reports follow from
-- these orders, and must be the same everywhere. claim_person.source stays as it is: it parts the table, and nothing is ordered by it.
do $$
declare
    text_column record;
begin
    for text_column in
        select c.relname, a.attname, format_type(a.atttypid, null) as type
          from pg_class c
          join pg_attribute a on a.attrelid = c.oid
         where c.relnamespace = current_schema()::regnamespace
           and c.relkind in ('r', 'p')
           and not c.relispartition
           and a.atttypid in ('text'::regtype, 'text[]'::regtype)
           and a.attnum > 0
           and not a.attisdropped
           and (c.relname, a.attname) <> ('claim_person', 'source')
         order by c.relname collate "C", a.attnum
    loop
        execute format(
            'alter table %I alter column %I type %s collate "C"',
            text_column.relname,
            text_column.attname,
            text_column.type);
    end loop;
end $$;
