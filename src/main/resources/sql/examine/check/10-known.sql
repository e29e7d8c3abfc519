-- needs: checked_definitions makes: –
-- Whether this program has found these definitions valid on this version of the server.
select exists (
    select from checked_definitions
    where definition_hash = :definition_hash and program = :program and server = current_setting('server_version'))
