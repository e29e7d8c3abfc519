package io.heshi.identity;

import org.springframework.jdbc.core.JdbcTemplate;

/** Stable keys of what is neither a person nor a unit: a pool, an allocation, a filing keep theirs from run to run. */
final class EntityKeys {
    private final JdbcTemplate jdbc;

    EntityKeys(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param identities SQL that gives column {@code identity}: what makes one the same in every run */
    void add(String scope, String identities) {
        jdbc.update("""
                insert into entity_identity (scope, identity, entity_key)
                select '%1$s', identity,
                    (select coalesce(max(entity_key), 0) from entity_identity where scope = '%1$s') + row_number() over (order by identity)
                from (select distinct identity from (%2$s) as all_of_them) as d
                where not exists (select 1 from entity_identity e where e.scope = '%1$s' and e.identity = d.identity)""".formatted(scope, identities));
    }
}
