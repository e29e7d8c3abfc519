-- needs: –
-- makes: pack_secret
insert into pack_secret (secret) values (:secret) on conflict do nothing
