-- needs: – makes: unit_mention
-- Sorted by key, so that two files of a source never wait for one another in a circle.
insert into unit_mention (run_id, source, mention, unit_code, unit_name, code_key, name_key)
select :run_id, :source, mention, nullif(unit_code, ''), nullif(unit_name, ''), nullif(code_key, ''), nullif(name_key, '')
  from unnest(cast(:mentions as bigint[]), cast(:codes as text[]), cast(:names as text[]), cast(:code_keys as text[]),
              cast(:name_keys as text[])) as new (mention, unit_code, unit_name, code_key, name_key)
 order by mention
    on conflict do nothing
