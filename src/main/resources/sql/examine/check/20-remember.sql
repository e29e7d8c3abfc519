-- needs: – makes: checked_definitions
insert into checked_definitions (definition_hash, program, server)
values (:definition_hash, :program, current_setting('server_version'))
on conflict do nothing
