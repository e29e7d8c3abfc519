-- needs: asked_pack
-- makes: pack
insert into pack (id, run_id, unit_key, unit_name, at)
select id, :run_id, unit_key, unit_name, :at from asked_pack where fresh
