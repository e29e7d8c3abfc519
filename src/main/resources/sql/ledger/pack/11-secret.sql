-- needs: pack_secret
-- makes: –
select secret from pack_secret
