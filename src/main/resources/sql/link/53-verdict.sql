-- needs: – makes: link_verdict
create temporary table link_verdict (
    a_id    bigint not null,
    b_id    bigint not null,
    verdict text collate "C" not null check (verdict in ('join', 'review', 'ambiguous')),
    margin  numeric(8, 2),
    lead    bigint not null,
    primary key (a_id, b_id)
) on commit drop
