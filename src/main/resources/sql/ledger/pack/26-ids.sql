-- needs: asked_pack
-- makes: –
select unit_key, id from asked_pack
