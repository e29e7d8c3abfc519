-- needs: –
-- makes: asked_pack_row
create temporary table asked_pack_row (
    unit_key    bigint not null,
    unit_name   text collate "C" not null,
    number      bigint not null,
    seq         integer not null,
    fingerprint text collate "C" not null,
    facts       text collate "C" not null
) on commit drop
