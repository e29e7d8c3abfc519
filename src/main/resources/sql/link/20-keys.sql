-- needs: – makes: :"keys"
create temporary table :"keys" (
    block integer not null,
    key   text collate "C" not null,
    id    bigint not null,
    mask  bigint not null
) on commit drop
