package io.heshi.identity;

import io.heshi.identity.KnownPools.Pool;
import io.heshi.store.Run;
import io.heshi.vocabulary.PoolName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tells which pool every word for one means. The pools source says which there are; a pool that only an allocation speaks of is one of
 * unknown size. A word that several pools answer to names none of them.
 */
final class PoolIdentification {
    private final JdbcTemplate jdbc;

    PoolIdentification(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes temporary tables {@code pool_row} (rows of the pools source) and {@code pool_word (word, pool_key)}. */
    void identify(Run run) {
        jdbc.execute("drop table if exists pool_row, pool_word");
        jdbc.execute("""
                create temporary table pool_row on commit drop as
                select coalesce(pool, pool_type) as pool, pool_type, quota_type, region, size, city_size, document_no, approved_date,
                    null::text collate "C" as identity, source, file_id, sheet, line
                from claim_pool where run_id = %d and coalesce(pool, pool_type) is not null""".formatted(run.id()));
        jdbc.execute(
                "create temporary table pool_word (word text collate \"C\", identity text collate \"C\", pool_key bigint) on commit drop");
        for (String name : words("select pool from pool_row")) {
            jdbc.update("update pool_row set identity = ? where pool = ?", PoolName.key(name), name);
        }
        List<Pool> known = new ArrayList<>(jdbc.query(
                "select identity, coalesce(min(pool_type), '') from pool_row group by identity order by identity",
                (row, n) -> new Pool(row.getString(1), row.getString(2))));
        known.addAll(spokenOf(new KnownPools(known), run));
        jdbc.batchUpdate("insert into pool_word (word, identity) values (?, ?)", words(new KnownPools(known), run));
        jdbc.execute("analyze pool_word");
        new EntityKeys(jdbc).add("pool", "select identity from pool_row union all select identity from pool_word");
        jdbc.update("""
                update pool_word w set pool_key = e.entity_key from entity_identity e where e.scope = 'pool' and e.identity = w.identity""");
    }

    private static final String LENDING = "select pool from claim_allocation where run_id = %d";

    private List<Pool> spokenOf(KnownPools known, Run run) {
        Set<String> keys = new TreeSet<>();
        words(LENDING.formatted(run.id())).stream()
                .filter(word -> known.meant(word).isEmpty())
                .map(PoolName::key)
                .filter(key -> !key.isEmpty())
                .forEach(keys::add);
        return keys.stream().map(key -> new Pool(key, "")).toList();
    }

    private List<Object[]> words(KnownPools known, Run run) {
        List<Object[]> meanings = new ArrayList<>();
        for (String word : words(LENDING.formatted(run.id())
                + " union select pool from turnover_claim union select pool from turnover_place")) {
            Set<String> meant = known.meant(word);
            if (meant.size() == 1) {
                meanings.add(new Object[] {word, meant.iterator().next()});
            }
        }
        return meanings;
    }

    private List<String> words(String sql) {
        return jdbc.queryForList(
                "select distinct pool from (" + sql + ") as w where pool is not null order by pool", String.class);
    }
}
